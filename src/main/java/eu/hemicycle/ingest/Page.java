package eu.hemicycle.ingest;

import eu.hemicycle.document.SourceKind;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A page as printed lines, whatever format it came in.
 *
 * @param name the input's file name
 * @param url where the input came from
 * @param canonical the address that the page itself gives
 * @param declaredLanguage the language code that the markup gives
 * @param lines the content, without the navigation where the format tells them apart
 * @param margins what the format tells to be navigation, header or footer
 * @param closed whether the format shows that the page was saved to its end; always false for plain text
 */
record Page(
        SourceKind kind,
        String name,
        Optional<URI> url,
        Optional<URI> canonical,
        Optional<String> declaredLanguage,
        List<Line> lines,
        List<Line> margins,
        List<Link> links,
        boolean closed) {

    Page {
        lines = List.copyOf(lines);
        margins = List.copyOf(margins);
        links = List.copyOf(links);
    }
}
