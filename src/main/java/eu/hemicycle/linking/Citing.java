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
    private final Pattern andBefore;
    private final Pattern listed;
    private final Pattern articleHeading;
    private final Pattern numberedArticles;
    private final Pattern ordinal;
    private final Pattern afterPolicyAct;
    private final Pattern beforePolicyAct;
    private final Pattern articleParts;
    private final Pattern ofAct;
    private final Pattern goesOn;
    private final Pattern thereof;
    private final Pattern ofAuthor;
    private final Pattern andOfAuthor;
    private final Pattern andCoauthor;
    private final Pattern known;
    private final Pattern office;

    /** Institutions between the type and the number: {@code dyrektywy Rady 92/43/EWG}. */
    private final Pattern author = Pattern.compile(" +(?:(?:tal-)?\\p{Lu}[\\p{L}-]*+ +)"
            + "(?:(?:(?:tal-)?\\p{Lu}[\\p{L}-]*+|parlament\\p{Ll}{0,3}|europ\\p{Ll}{1,4}"
            + "|and|of|the|i|a|u|in|und|et|y|e|og|och|ja|ir|un) +){0,7}");

    Citing(Wording words) {
        String begin = words.language() == Language.MT ? START.replace("-", "") : START;
        actType = Pattern.compile(begin + actTypes(words) + "(?!\\p{L})");
        String joined = words.forms("and");
        and = Pattern.compile(" *+, *+(?:" + joined + " +)?+| +(?:" + joined + "|as well as) +");
        andBefore = Pattern.compile("(?:" + and.pattern() + ")(?:az? +|the +)?");
        listed = Pattern.compile(and.pattern() + "| +" + words.forms("to") + " +|-");
        articleHeading = Pattern.compile(begin + "(?:" + words.forms("point")
                + " +\\(?(?<point>[a-z]{1,4})\\) +(?:of|de|du|der|des|del|van) +(?:l')?)?+"
                + "(?:" + words.forms("paragraph")
                + " +(?<paragraph>\\d{1,2}) +(?:of|de|du|der|des|del|van) +(?:l')?)?+"
                + words.forms("article") + " *+(?=\\d)");
        String dot = words.own("ordinal").isEmpty() ? "(?!)" : "\\.(?= +\\p{L})";
        ordinal = Pattern.compile(dot);
        numberedArticles = numberedArticles(words);
        String policyAct =
                "(?:(?<joint>" + words.forms("joint_action") + ")|(?<common>" + words.forms("common_position") + "))";
        afterPolicyAct = Pattern.compile(begin + policyAct + "(?: +[\\p{L}-]{3,12})? +$");
        beforePolicyAct = Pattern.compile(" +(?:\\p{Ll}{3,12}i +)?" + policyAct + "(?!\\p{L})");
        String letterBefore = words.language() == Language.SV ? " +i +" : "(?!)";
        articleParts = Pattern.compile(
                "(?: *, *| +)" + words.forms("paragraph") + " *+\\(?(?<paragraph>\\d{1,2})(?!\\d)\\)?(?:\\.?º|" + dot
                        + ")?(?<more>(?:(?: *, *| +" + joined + " +|-)\\d{1,2}(?![\\d(/])(?:\\.?º|" + dot + ")?)++)?,?"
                        + "| +(?<letter>[a-z])(?=" + letterBefore + ")"
                        + "|(?: *, *| +)" + words.forms("point") + " *+\\(?(?<point>\\p{Ll}{1,3})\\)"
                        + "|(?: *, *| +)" + words.forms("point") + " +(?<bare>[a-z])(?![\\p{L}\\d])");
        String of = "(?:" + words.forms("of") + "(?: +|(?<=['-]) *))";
        ofAct = Pattern.compile("(?: *, *| +)(?:" + of + "(?:(?:the|that) +)?)?");
        goesOn = Pattern.compile(" +(?!(?:" + words.forms("of")
                + "|and|or|on|annex)\\b|\\p{Ll}+ +of +(?:the +)?\\p{Lu})\\p{Ll}" + "|[.;:,)?]| *$");
        thereof = Pattern.compile(" +(?:thereof|of the latter|(?:" + words.forms("of")
                + " +(?:(?:that|this|the same|the|said|ladite|dudit|dicha|dicho)"
                + " +)?|uvedené +|de ladite +|tej +|tego +)(?:framework decision\\b|" + actTypes(words)
                + "(?!\\p{L}))(?! *[\\d(]))");
        String genitive = words.language() == Language.EN ? "of +the +|of +" : genitive(words);
        ofAuthor = Pattern.compile(" +(?:" + genitive + ")");
        andCoauthor = Pattern.compile(" +" + joined + " +(?:az? +|the +)?\\p{L}{3,12} +");
        andOfAuthor = Pattern.compile(" +" + joined + " +(?:" + genitive + "|the +)?");
        known = Pattern.compile("(?<![\\p{L}\\d-])(?:" + words.forms("known") + ")$");
        office = Pattern.compile(START + words.forms("office") + "(?!\\p{L})");
    }

    /** For languages that put the number first: {@code 7. cikk (1) bekezdés}, {@code 7 artiklan 1 kohta}. */
    private static Pattern numberedArticles(Wording words) {
        String number = "\\d{1,3}(?:[a-z](?![a-z]))?+\\.?";
        return Pattern.compile(
                "(?<![\\p{L}\\d_/.,-])(?<numbers>" + number + "(?:(?: *, *| +" + words.forms("and") + " +|-)"
                        + number + "){0,9}) +" + words.forms("article_after") + "(?!\\p{L})"
                        + "(?:,? +\\(?(?<paragraph>\\d{1,2})[.)]? +" + words.forms("paragraph_after") + "(?!\\p{L}))?"
                        + "(?:,? +(?<point>[a-z])\\)? +" + words.forms("point_after") + "(?!\\p{L}))?");
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

    /** Between things of a list whose type stands behind them. */
    Pattern andBefore() {
        return andBefore;
    }

    /** Between articles of a list, where a range may stand as well. */
    Pattern listed() {
        return listed;
    }

    /** What begins a list of articles, up to the first number. */
    Pattern articleHeading() {
        return articleHeading;
    }

    /** Articles with their numbers before the word, with paragraph and point if they are named. */
    Pattern numberedArticles() {
        return numberedArticles;
    }

    /** What makes a number an ordinal number where the language has the article's so: {@code članak 7.} */
    Pattern ordinal() {
        return ordinal;
    }

    /** The type of an act of foreign policy or of justice and home affairs, at the end of a stretch before its number. */
    Pattern afterPolicyAct() {
        return afterPolicyAct;
    }

    /** The same behind the number. */
    Pattern beforePolicyAct() {
        return beforePolicyAct;
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

    /** Between an institution and the act that it adopted with another: {@code Europa-Parlamentets og Rådets forordning}. */
    Pattern andCoauthor() {
        return andCoauthor;
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
