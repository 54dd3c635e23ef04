package eu.hemicycle.ingest;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.Rendition.Format;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a page offers. Sizes such as 33k are rounded and are not kept. */
final class Renditions {

    private static final Pattern PRINTED = Pattern.compile("PDF|WORD|DOCX?|XHTML");
    private static final Pattern FILE = Pattern.compile("(?i)[^?#]*\\.(?<extension>pdf|docx?|xhtml)(?:[?#].*)?");

    private final Page page;
    private final DocumentId id;
    private final Map<Format, Optional<URI>> found = new EnumMap<>(Format.class);

    private Renditions(Page page, DocumentId id) {
        this.page = page;
        this.id = id;
    }

    static List<Rendition> of(Page page, DocumentId id, List<Line> printed) {
        Renditions renditions = new Renditions(page, id);
        page.links().forEach(renditions::take);
        if (renditions.found.isEmpty()) {
            printed.forEach(renditions::take);
        }
        List<Rendition> all = new ArrayList<>();
        renditions.found.forEach((format, url) -> all.add(new Rendition(format, url)));
        return List.copyOf(all);
    }

    private void take(Link link) {
        Matcher file = FILE.matcher(link.href());
        if (!file.matches() || !isOwn(link)) {
            return;
        }
        Format format = Format.valueOf(file.group("extension").toUpperCase(Locale.ROOT));
        found.putIfAbsent(format, address(link.href()));
    }

    /** A file named after this document, or called by nothing but its format. */
    private boolean isOwn(Link link) {
        Optional<DocumentId> named = DocumentId.in(link.href());
        return named.map(id::equals)
                .orElseGet(() -> PRINTED.matcher(link.text()).lookingAt());
    }

    /** Absolute addresses as they are, others against the address of the page where it is known. */
    private Optional<URI> address(String href) {
        try {
            URI uri = URI.create(href);
            if (uri.isAbsolute()) {
                return Optional.of(uri).filter(absolute -> absolute.getHost() != null);
            }
            return page.canonical().or(page::url).map(base -> base.resolve(uri));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private void take(Line line) {
        Matcher printed = PRINTED.matcher(line.text());
        while (printed.find()) {
            String name = printed.group().equals("WORD") ? "DOCX" : printed.group();
            found.putIfAbsent(Format.valueOf(name), Optional.empty());
        }
    }
}
