package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds one kind of citation by its form alone. */
interface CitationRule {

    /** The citations in a text, in order. */
    List<Candidate> in(Content content, Wording words);

    /** What a reading makes of each place where a form stands. */
    static List<Candidate> each(Pattern form, String text, Function<Matcher, Optional<Candidate>> reading) {
        List<Candidate> found = new ArrayList<>();
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            reading.apply(matcher).ifPresent(found::add);
        }
        return found;
    }

    /** The words of a group; empty if it had no part in the match. */
    static String text(Matcher matcher, String group) {
        return Optional.ofNullable(matcher.group(group)).orElse("");
    }
}
