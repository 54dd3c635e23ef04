package eu.hemicycle.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Joins a name with another name of the same thing in brackets behind it, as where an abbreviation is introduced. */
final class Brackets {

    private static final Pattern OPEN = Pattern.compile(
            " *+\\( *+(?:(?:hereinafter|hereafter|ci-après|im Folgenden|en lo sucesivo|di seguito|dalej)"
                    + "(?: referred to as)? *,? +)?(?:(?:the|la|le|die|der|das|el|il) +)?[\"']?");

    /** Behind a number as the name of its act: without "the", which begins a sentence of its own. */
    private static final Pattern OPEN_BARE = Pattern.compile(" *+\\( *+[\"']?");

    private static final Pattern CLOSE = Pattern.compile("[\"']? *+\\)");

    /** An act's number may have its makers behind it. */
    private static final Pattern CLOSE_ACT = Pattern.compile("(?: +\\p{Ll}{2,4} +[^()]{0,80})?\\)");

    private final String plain;
    private final List<Candidate> named;
    private final List<Candidate> cited;
    private final Map<Integer, Candidate> byStart = new HashMap<>();

    /**
     * Takes what may be joined.
     *
     * @param cited acts by number, which may stand in the brackets
     */
    Brackets(String plain, List<Candidate> named, List<Candidate> cited) {
        this.plain = plain;
        this.named = named;
        this.cited = cited;
        named.forEach(name -> byStart.put(name.start(), name));
        cited.forEach(act -> byStart.put(act.start(), act));
    }

    /** The joined names; their parts are left to be outweighed by them. */
    List<Candidate> join() {
        return Stream.concat(
                        named.stream().flatMap(name -> join(name, OPEN).stream()),
                        cited.stream().flatMap(act -> join(act, OPEN_BARE).stream()))
                .toList();
    }

    private Optional<Candidate> join(Candidate name, Pattern open) {
        Optional<Candidate> inside = end(open, name.end()).map(byStart::get);
        return inside.flatMap(other -> end(other.rule() == Rule.ACT_NUMBER ? CLOSE_ACT : CLOSE, other.end())
                .flatMap(end -> common(name, other, end)));
    }

    private Optional<Integer> end(Pattern form, int start) {
        Matcher matcher = form.matcher(plain).region(start, plain.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    /** Two ambiguous names may still have only one sense in common. */
    private static Optional<Candidate> common(Candidate name, Candidate other, int end) {
        List<Sense> both = name.senses().stream()
                .filter(sense -> other.senses().stream().anyMatch(sense::means))
                .toList();
        return both.size() == 1
                ? Optional.of(new Candidate(name.start(), end, Rule.NAME_WITH_ABBREVIATION, both))
                : Optional.empty();
    }
}
