package eu.hemicycle.linking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents in EUR-Lex by their CELEX number: {@code 32016R0679}. Corrigenda and parts have other numbers. */
final class CelexNumbers implements CitationRule {

    private static final String NUMBER = "(?:3(?:19|20)\\d{2}(?:[A-Z])\\d{4}|5(?:19|20)\\d{2}[A-Z]{2}\\d{4}"
            + "|6(?:19|20)\\d{2}[CTF][A-Z]\\d{4}|1(?:19|20)\\d{2}[A-Z]/TXT)";

    private static final Pattern FORM =
            Pattern.compile("(?<![\\p{L}\\d])(?:CELEX ?:? ?)?(?<number>" + NUMBER + ")(?![\\p{L}\\d(/])");

    private static final Pattern ACT = Pattern.compile("3(?<year>\\d{4})(?<letter>[LRDFH])(?<number>\\d{4})");

    /** From then on the letter is shared by acts of several types. */
    private static final int SHARED_SINCE = 2010;

    private final Lexicon lexicon;

    CelexNumbers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Candidate> in(Content content, Wording words) {
        return CitationRule.each(
                FORM,
                content.plain(),
                found -> Optional.of(
                        new Candidate(found.start(), found.end(), Rule.CELEX, sense(found.group("number"), lexicon))));
    }

    /** The act of that number if the lexicon has it or the number tells its type, else the document by its number. */
    static Sense sense(String number, Lexicon lexicon) {
        return lexicon.act(number)
                .or(() -> act(number))
                .orElseGet(() -> new Sense(new Target.Celex(number), "CELEX " + number));
    }

    private static Optional<Sense> act(String number) {
        Matcher form = ACT.matcher(number);
        if (!form.matches() || Integer.parseInt(form.group("year")) >= SHARED_SINCE && isShared(form.group("letter"))) {
            return Optional.empty();
        }
        return ActType.ofLetter(form.group("letter").charAt(0))
                .map(type -> numbered(type, form.group("year"), form.group("number")));
    }

    private static boolean isShared(String letter) {
        return "LRD".contains(letter);
    }

    /** An act whose treaty basis is not printed. */
    static Sense numbered(ActType type, String year, String number) {
        int counted = Integer.parseInt(number);
        String label = type.title() + " " + year + "/" + counted;
        return new Sense(new Target.NumberedAct(type, Integer.parseInt(year), counted, label), label);
    }
}
