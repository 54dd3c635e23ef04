package eu.hemicycle.resource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept-Profile} (W3C, Content Negotiation by Profile §8.1): IRIs in brackets, with q-values. */
final class AcceptProfile {

    private static final Pattern RANGE =
            Pattern.compile("\\s*<([^>]*)>\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?))?\\s*");

    private record Wish(Profile profile, double quality) {}

    private AcceptProfile() {}

    /** The profile that is wanted most; all of it where no known profile is wanted. */
    static Profile choose(@Nullable String header, String mint) {
        return Arrays.stream(header == null ? new String[0] : header.split(","))
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .flatMap(range -> wish(range, mint))
                .filter(wish -> wish.quality() > 0)
                .max(Comparator.comparingDouble(Wish::quality).thenComparing(Wish::profile, Comparator.reverseOrder()))
                .map(Wish::profile)
                .orElse(Profile.FULL);
    }

    private static Stream<Wish> wish(Matcher range, String mint) {
        double quality = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
        return Arrays.stream(Profile.values())
                .filter(profile -> profile.iri(mint).equals(range.group(1)))
                .map(profile -> new Wish(profile, quality));
    }
}
