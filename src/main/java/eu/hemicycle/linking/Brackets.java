package eu.hemicycle.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins a name with another name of the same thing in brackets behind it, as where an abbreviation is introduced. */
final class Brackets {

    private static final Pattern OPEN = Pattern.compile(" *+\\( *+(?:(?:the|hereinafter|hereafter) +)?[\"']?");

    private static final Pattern CLOSE = Pattern.compile("[\"']? *+\\)");

    private final String plain;
    private final List<Candidate> named;
    private final Map<Integer, Candidate> byStart = new HashMap<>();

    Brackets(String plain, List<Candidate> named) {
        this.plain = plain;
        this.named = named;
        named.forEach(name -> byStart.put(name.start(), name));
    }

    /** The joined names; their parts are left to be outweighed by them. */
    List<Candidate> join() {
        return named.stream().flatMap(name -> join(name).stream()).toList();
    }

    private Optional<Candidate> join(Candidate name) {
        Optional<Candidate> inside = end(OPEN, name.end()).map(byStart::get);
        return inside.flatMap(other -> end(CLOSE, other.end()).flatMap(end -> common(name, other, end)));
    }

    private Optional<Integer> end(Pattern form, int start) {
        Matcher matcher = form.matcher(plain).region(start, plain.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    /** Two ambiguous names may still have only one sense in common. */
    private static Optional<Candidate> common(Candidate name, Candidate other, int end) {
        List<Sense> both =
                name.senses().stream().filter(other.senses()::contains).toList();
        return both.size() == 1
                ? Optional.of(new Candidate(name.start(), end, Rule.NAME_WITH_ABBREVIATION, both))
                : Optional.empty();
    }
}
