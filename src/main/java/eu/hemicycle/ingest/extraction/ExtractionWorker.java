package eu.hemicycle.ingest.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.util.Set;

/** The child's side: reads documents one after another until its parent closes the stream. */
public final class ExtractionWorker {

    private static final Set<String> FROM_THE_NET = Set.of("http", "https", "ftp", "mailto", "jmod");

    private ExtractionWorker() {}

    /** Serves until the input ends. Nothing in this process can open an address of the net afterwards. */
    public static void serve(InputStream input, OutputStream output) throws IOException {
        URL.setURLStreamHandlerFactory(protocol -> FROM_THE_NET.contains(protocol) ? new ClosedNet() : null);
        DataInputStream in = new DataInputStream(new BufferedInputStream(input));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(output));
        out.write(Frames.READY);
        out.flush();
        try {
            while (true) {
                answer(Frames.readRequest(in), out);
            }
        } catch (EOFException parentGone) {
            out.flush();
        }
    }

    private static void answer(Frames.Request request, DataOutputStream out) throws IOException {
        try {
            Frames.write(out, request.kind().extract(request.document()));
        } catch (Unextractable reason) {
            Frames.write(out, reason);
        } catch (RuntimeException | StackOverflowError broken) {
            Frames.write(out, damaged(request.kind(), broken));
        }
    }

    /** Libraries throw whatever comes when a file lies about itself; here is the edge where that ends. */
    private static Unextractable damaged(DocumentKind kind, Throwable broken) {
        return new Unextractable(
                broken.getClass().getSimpleName(),
                "A " + kind.title() + " follows its format, and this one is damaged",
                "Download it again, or save it again from the program that made it");
    }
}
