package eu.hemicycle.reconcile;

import eu.hemicycle.reconcile.Entity.Name;
import eu.hemicycle.reconcile.Entity.Use;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well a text names a thing, from 0 to 100; {@code docs/reconciliation.md} tells what each score means. What is at least
 * {@link #NAMED} is a name of the thing, perhaps misspelt; what is less only shares words with one.
 *
 * @param score of the best of its names
 * @param exact whether a name is written just so
 */
record Likeness(double score, boolean exact) {

    /** The least score of a name. */
    static final double NAMED = 70;

    private static final Likeness NONE = new Likeness(0, false);
    private static final Comparator<Likeness> BY_SCORE =
            Comparator.comparingDouble(Likeness::score).thenComparing(Likeness::exact);

    private static final int FOLDED = 2;
    private static final int COMPACT = 4;
    private static final int BARE = 5;
    private static final int TURNED = 5;
    private static final int MISSPELT = 8;
    private static final int EACH_LETTER = 4;
    private static final int OTHER_LANGUAGE = 2;
    private static final int TWICE_NAMED = 3;
    private static final int SHORTEST_COMPACT = 4;
    private static final int WORDS = 60;
    private static final int LEADING = 65;

    /** A name with another in brackets behind it, or beside it after a dash, a slash or a comma. */
    private static final Pattern TWO_NAMES = Pattern.compile(
            "(?<one>.+?)(?: *[(\\[](?<inside>[^()\\[\\]]+)[)\\]]|(?: +[-\u2013\u2014] *|[-\u2013\u2014] +| ?[/|;:] ?|, )(?<other>.+))");

    /** @param lang in which the text is, two letters; empty where it is not known */
    static Likeness of(Spelling text, Entity entity, String lang) {
        Likeness whole = named(text, entity, lang);
        return whole.score() >= NAMED ? whole : max(whole, twice(text, entity, lang));
    }

    /** Two names of one thing, such as a name and its abbreviation; of two things it is the name of neither. */
    private static Likeness twice(Spelling text, Entity entity, String lang) {
        Matcher two = TWO_NAMES.matcher(text.written());
        if (!two.matches()) {
            return NONE;
        }
        String second = two.group("inside") == null ? two.group("other") : two.group("inside");
        List<Likeness> both = Stream.of(two.group("one"), second)
                .map(Spelling::of)
                .map(part -> named(part, entity, lang))
                .sorted(BY_SCORE)
                .toList();
        boolean named = both.get(0).score() >= NAMED;
        return named ? new Likeness(both.get(1).score() - TWICE_NAMED, false) : NONE;
    }

    private static Likeness named(Spelling text, Entity entity, String lang) {
        return entity.names().stream()
                .map(name -> named(text, name, entity.type(), lang))
                .max(BY_SCORE)
                .orElse(NONE);
    }

    private static Likeness max(Likeness one, Likeness other) {
        return BY_SCORE.compare(one, other) >= 0 ? one : other;
    }

    private static Likeness named(Spelling text, Name name, EntityType type, String lang) {
        boolean elsewhere =
                !lang.isEmpty() && !name.lang().isEmpty() && !name.lang().equals(lang);
        double best = best(name, type) - (elsewhere ? OTHER_LANGUAGE : 0);
        Spelling known = name.spelling();
        if (text.written().equals(known.written())) {
            return new Likeness(best, true);
        }
        return new Likeness(written(text, name, type, lang, best), false);
    }

    /** Hidden names of topics and countries only lead to them: whoever writes of Danes does not name Denmark. */
    private static double best(Name name, EntityType type) {
        boolean leading = name.use() == Use.HIDDEN && (type == EntityType.TOPIC || type == EntityType.COUNTRY);
        return leading ? LEADING : name.use().score();
    }

    private static double written(Spelling text, Name name, EntityType type, String lang, double best) {
        Spelling known = name.spelling();
        if (text.words().equals(known.words())) {
            return best - FOLDED;
        }
        if (isSameWithoutSpaces(text, known)) {
            return best - COMPACT;
        }
        if (type == EntityType.PERSON && text.hasWordsOf(known)) {
            return best - TURNED;
        }
        if (isSameWithoutArticles(text, known)) {
            return best - BARE;
        }
        return misspelt(text, name, lang).map(letters -> best - letters).orElseGet(() -> WORDS * text.shared(known));
    }

    /** What is taken off; a single word is compared with names in other languages only where that language is told. */
    private static Optional<Integer> misspelt(Spelling text, Name name, String lang) {
        boolean foreign = text.words().size() == 1 && !List.of("", "en", lang).contains(name.lang());
        if (foreign) {
            return Optional.empty();
        }
        OptionalInt letters = Misspelling.between(text, name.spelling());
        if (letters.isPresent()) {
            return Optional.of(MISSPELT + EACH_LETTER * letters.getAsInt());
        }
        OptionalInt bare =
                text.bare().size() > 1 ? Misspelling.betweenBare(text, name.spelling()) : OptionalInt.empty();
        return bare.isPresent() ? Optional.of(MISSPELT + BARE + EACH_LETTER * bare.getAsInt()) : Optional.empty();
    }

    private static boolean isSameWithoutSpaces(Spelling text, Spelling known) {
        String compact = text.compact();
        return compact.length() >= SHORTEST_COMPACT && compact.equals(known.compact());
    }

    /** A single word is left alone: the Council of the European Union is not every council. */
    private static boolean isSameWithoutArticles(Spelling text, Spelling known) {
        boolean enough = text.bare().size() > 1 || text.bare().equals(known.words());
        return enough && !text.bare().isEmpty() && text.bare().equals(known.bare());
    }
}
