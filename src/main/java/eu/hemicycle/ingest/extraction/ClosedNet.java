package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** A protocol whose addresses nobody opens. */
final class ClosedNet extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL address) throws IOException {
        throw new IOException("A document is read without the net");
    }
}
