package eu.hemicycle.ingest;

import eu.hemicycle.document.SourceKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page as HTML. Only what a reader sees of the content becomes lines; blocks are those of the markup. */
final class HtmlFormat implements Format {

    /** Above what the tallest real page needs, far below what exhausts a stack or the memory. */
    static final int DEEPEST = 200;

    private static final Pattern CLOSING = Pattern.compile("(?i)</(?:main|body|html)\\s{0,9}>");

    @Override
    public Page read(Input input) throws Unreadable {
        String text = Decoding.decode(input.bytes());
        TagScan.refuseBombs(text);
        Document html = Parser.htmlParser()
                .setTrackPosition(true)
                .setMaxDepth(2 * DEEPEST)
                .parseInput(text, "");
        HtmlLines printed = HtmlLines.of(html);
        if (printed.content().isEmpty()) {
            throw empty(html);
        }
        return new Page(
                SourceKind.HTML,
                input.name(),
                input.url(),
                canonical(html),
                declaredLanguage(html),
                printed.content(),
                printed.margins(),
                links(html),
                CLOSING.matcher(text).find());
    }

    private static Unreadable empty(Document html) {
        if (html.selectFirst("script") != null) {
            return new Unreadable(
                    1,
                    "<script>",
                    "A page carries its words in its markup, and this one shows nothing without running a script, as a check"
                            + " for robots does",
                    "Open the page in a browser, wait until it shows, and save it from there");
        }
        return new Unreadable(1, "", "A page has words, and this one shows none", "Save or download it again");
    }

    private static Optional<URI> canonical(Document html) {
        return Optional.ofNullable(html.selectFirst("link[rel=canonical][href]"))
                .flatMap(link -> web(link.attr("href")));
    }

    /** An absolute address on the web; empty for everything else. */
    private static Optional<URI> web(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** The primary language subtag of the root element (BCP 47). */
    private static Optional<String> declaredLanguage(Document html) {
        Element root = html.selectFirst("html");
        if (root == null) {
            return Optional.empty();
        }
        String tag = root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.isEmpty() ? Optional.empty() : Optional.of(primary);
    }

    private static List<Link> links(Document html) {
        return html.select("a[href]").stream()
                .map(link -> new Link(link.attr("href").strip(), PlainText.clean(link.text())))
                .toList();
    }
}
