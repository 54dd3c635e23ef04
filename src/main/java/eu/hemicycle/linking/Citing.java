package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The expressions for citations in one language; all but {@link #author} are for lower-case text. */
final class Citing {

    /** Not within a longer word. */
    static final String START = "(?<![\\p{L}\\d_-])";

    private final Pattern actType;
    private final Pattern and;
    private final Pattern listed;
    private final Pattern articleHeading;
    private final Pattern articleParts;
    private final Pattern ofAct;
    private final Pattern goesOn;
    private final Pattern thereof;
    private final Pattern ofAuthor;
    private final Pattern andOfAuthor;
    private final Pattern known;
    private final Pattern office;

    /** Institutions between the type and the number: {@code dyrektywy Rady 92/43/EWG}. */
    private final Pattern author = Pattern.compile(
            " +(?:\\p{Lu}[\\p{L}-]*+ +)(?:(?:\\p{Lu}[\\p{L}-]*+|and|of|the|i|a|in|und|et|y|e|og|och|ja|ir|un) +){0,7}");

    Citing(Wording words) {
        actType = Pattern.compile(START + actTypes(words) + "(?!\\p{L})");
        String joined = words.forms("and");
        and = Pattern.compile(" *+, *+(?:" + joined + " +)?+| +(?:" + joined + "|as well as) +");
        listed = Pattern.compile(and.pattern() + "| +" + words.forms("to") + " +|-");
        articleHeading = Pattern.compile(START + "(?:" + words.forms("point")
                + " +\\(?(?<point>[a-z]{1,4})\\) +(?:of|de|du|der|des|del|van) +(?:l')?)?+"
                + "(?:" + words.forms("paragraph")
                + " +(?<paragraph>\\d{1,2}) +(?:of|de|du|der|des|del|van) +(?:l')?)?+"
                + words.forms("article") + " *+(?=\\d)");
        articleParts = Pattern.compile(
                "(?: *, *| +)" + words.forms("paragraph") + " *+(?<paragraph>\\d{1,2})(?!\\d)(?:\\.?º)?,?"
                        + "|(?: *, *| +)" + words.forms("point") + " *+\\(?(?<point>[a-z]{1,3})\\)"
                        + "|(?: *, *| +)" + words.forms("point") + " +(?<bare>[a-z])(?![\\p{L}\\d])");
        String of = "(?:" + words.forms("of") + "(?: +|(?<=') *))";
        ofAct = Pattern.compile("(?: *, *| +)(?:" + of + "(?:(?:the|that) +)?)?");
        goesOn = Pattern.compile(" +(?!(?:" + words.forms("of")
                + "|and|or|on|annex)\\b|\\p{Ll}+ +of +(?:the +)?\\p{Lu})\\p{Ll}" + "|[.;:,)?]| *$");
        thereof = Pattern.compile(" +(?:thereof|of the latter|(?:" + words.forms("of")
                + " +(?:(?:that|this|the same|the|said|ladite|dudit|dicha|dicho)"
                + " +)?|uvedené +|de ladite +|tej +|tego +)(?:framework decision\\b|" + actTypes(words)
                + "(?!\\p{L}))(?! *[\\d(]))");
        String genitive = words.language() == Language.EN ? "of +the +|of +" : genitive(words);
        ofAuthor = Pattern.compile(" +(?:" + genitive + ")");
        andOfAuthor = Pattern.compile(" +" + joined + " +(?:" + genitive + "|the +)?");
        known = Pattern.compile("(?<![\\p{L}\\d-])(?:" + words.forms("known") + ")$");
        office = Pattern.compile(START + words.forms("office") + "(?!\\p{L})");
    }

    private static String actTypes(Wording words) {
        return Arrays.stream(ActType.longestFirst())
                .map(type -> "(?<" + type.group() + ">" + words.forms(type.key()) + ")")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The text going on after an article without naming what it is of. */
    Pattern goesOn() {
        return goesOn;
    }

    /** Words after an article that lead back to an act named before, with its type in a group if they tell it. */
    Pattern thereof() {
        return thereof;
    }

    /** The type of an act, each as a group of its own. */
    Pattern actType() {
        return actType;
    }

    Pattern author() {
        return author;
    }

    /** Between things of a list. */
    Pattern and() {
        return and;
    }

    /** Between articles of a list, where a range may stand as well. */
    Pattern listed() {
        return listed;
    }

    /** What begins a list of articles, up to the first number. */
    Pattern articleHeading() {
        return articleHeading;
    }

    /** A paragraph or point named by a word after the article. */
    Pattern articleParts() {
        return articleParts;
    }

    /** Between an article and its act. */
    Pattern ofAct() {
        return ofAct;
    }

    /** Between an act and the first institution that adopted it. */
    Pattern ofAuthor() {
        return ofAuthor;
    }

    /** Between an institution and the next that adopted the same act. */
    Pattern andOfAuthor() {
        return andOfAuthor;
    }

    /** Some languages need no word between an act and who made it. */
    private static String genitive(Wording words) {
        List<String> own = words.own("of");
        return own.isEmpty()
                ? ""
                : own.stream()
                        .map(form -> form.endsWith("'") ? form + " *" : form + " +")
                        .collect(Collectors.joining("|"));
    }

    /** The office or form of address before a name. */
    Pattern office() {
        return office;
    }

    /** A word at the end of a stretch that makes a common noun the known one: {@code the}. */
    Pattern known() {
        return known;
    }
}
