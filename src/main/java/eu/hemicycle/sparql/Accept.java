package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a client says it can read (RFC 9110 section 12.5.1). Parameters of a media range other than its quality do not
 * count, and a part that cannot be read is passed over.
 */
record Accept(List<MediaType> ranges) {

    private static final Predicate<MediaType> HTML = range -> range.equalsTypeAndSubtype(MediaType.TEXT_HTML)
            || range.equalsTypeAndSubtype(MediaType.APPLICATION_XHTML_XML);

    Accept {
        ranges = ranges.isEmpty() ? List.of(MediaType.ALL) : List.copyOf(ranges);
    }

    /** A format and the name for it that the client knows. */
    record Choice(ResultFormat format, String mediaType) {

        String contentType() {
            return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
        }
    }

    static Accept of(HttpServletRequest request) {
        return of(Collections.list(request.getHeaders("Accept")));
    }

    static Accept of(List<String> headers) {
        return new Accept(headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .filter(part -> !part.isBlank())
                .flatMap(Accept::range)
                .toList());
    }

    private static Stream<MediaType> range(String part) {
        try {
            return Stream.of(MediaType.parseMediaType(part.trim()));
        } catch (InvalidMediaTypeException e) {
            return Stream.empty();
        }
    }

    /** The best format of a kind; among equals the one this program prefers. Empty means 406. */
    Optional<Choice> choose(AnswerKind kind) {
        Optional<Choice> best = Optional.empty();
        double highest = 0;
        for (ResultFormat format : ResultFormat.of(kind)) {
            for (String type : format.mediaTypes()) {
                double quality = quality(type);
                // of equals the first, the preferred one
                if (quality > highest) {
                    highest = quality;
                    best = Optional.of(new Choice(format, type));
                }
            }
        }
        return best;
    }

    /**
     * Whether this is a browser: HTML is asked for by name, above every data format asked for by name and no lower than
     * what wild cards accept.
     */
    boolean prefersHtml() {
        double html = best(HTML);
        return html > 0 && html > best(range -> range.isConcrete() && isData(range)) && html >= best(this::isWild);
    }

    /** Whether nothing is named but SPARQL's own formats of results. */
    boolean namesOnlyResults() {
        return ranges.stream().allMatch(range -> range.getSubtype().startsWith("sparql-results+"));
    }

    /** Whether errors are wanted as plain text: asked for by name, above every kind of JSON asked for by name. */
    boolean prefersPlainText() {
        double text = best(range -> range.equalsTypeAndSubtype(MediaType.TEXT_PLAIN));
        return text > 0
                && text > best(range -> range.isConcrete() && range.getSubtype().endsWith("json"));
    }

    private static boolean isData(MediaType range) {
        String name = range.getType() + "/" + range.getSubtype();
        return Arrays.stream(ResultFormat.values())
                .anyMatch(format -> format.mediaTypes().contains(name));
    }

    private boolean isWild(MediaType range) {
        return !range.isConcrete();
    }

    private double best(Predicate<MediaType> wanted) {
        return ranges.stream()
                .filter(wanted)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    /** The quality that the most specific matching range gives to a type; 0 if it is not acceptable. */
    private double quality(String type) {
        MediaType wanted = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.includes(wanted))
                .max(Comparator.comparingInt(Accept::specificity).thenComparingDouble(MediaType::getQualityValue))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
