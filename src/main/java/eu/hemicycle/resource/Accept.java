package eu.hemicycle.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * What a client accepts (RFC 9110 §12.5.1). HTML is chosen only if it is named, and nothing else is wanted more; a
 * wildcard means data. Ranges that cannot be read are passed over.
 */
final class Accept {

    private static final List<String> HTML_TYPES = List.of("text/html", "application/xhtml+xml");
    private static final Match NO_MATCH = new Match(0, 0);

    private record Match(int specificity, double quality) {}

    private record Offer(String type, Match match) {}

    private final List<MediaType> ranges;

    private Accept(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /** Reads the header; none, or one without any readable range, accepts everything. */
    static Accept of(@Nullable String header) {
        List<MediaType> ranges = new ArrayList<>();
        for (String range : MimeTypeUtils.tokenize(header == null ? "" : header)) {
            read(range).ifPresent(ranges::add);
        }
        return new Accept(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges);
    }

    private static Optional<MediaType> read(String range) {
        try {
            return Optional.of(MediaType.parseMediaType(range));
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    /** The format to send; empty if none is acceptable. */
    Optional<Format> choose() {
        return choose(Format.data().stream().map(Format::mediaType).toList())
                .map(type -> Format.ofMediaType(type).orElseThrow());
    }

    /**
     * The media type to send; empty if none is acceptable.
     *
     * @param data those that carry data, best first
     */
    Optional<String> choose(List<String> data) {
        Optional<Offer> best = data.stream()
                .map(type -> new Offer(type, match(type)))
                .filter(offer -> offer.match().quality() > 0)
                .max(Comparator.<Offer>comparingDouble(offer -> offer.match().quality())
                        .thenComparingInt(offer -> offer.match().specificity())
                        .thenComparing(offer -> -data.indexOf(offer.type())));
        double html = htmlQuality();
        if (html > 0 && html >= best.map(offer -> offer.match().quality()).orElse(0.0)) {
            return Optional.of(Format.HTML.mediaType());
        }
        return best.map(Offer::type);
    }

    /** Whether a person's browser asks, so that errors are pages. */
    boolean prefersHtml() {
        return choose().filter(Format.HTML::equals).isPresent();
    }

    private double htmlQuality() {
        return ranges.stream()
                .filter(range -> HTML_TYPES.contains(range.getType() + "/" + range.getSubtype()))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private Match match(String mediaType) {
        MediaType offered = MediaType.parseMediaType(mediaType);
        return ranges.stream()
                .filter(range -> range.removeQualityValue().includes(offered))
                .map(range -> new Match(specificity(range), range.getQualityValue()))
                .max(Comparator.comparingInt(Match::specificity).thenComparingDouble(Match::quality))
                .orElse(NO_MATCH);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 1 : range.isWildcardSubtype() ? 2 : 3;
    }
}
