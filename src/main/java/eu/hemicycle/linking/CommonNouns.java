package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.List;
import java.util.Set;

/** Tells whether a common noun such as "Commission" stands for the institution of the Union that is known by it. */
final class CommonNouns {

    /** Before a capitalised word these make of a common noun the name of some other body. */
    private static final Set<String> OF = Set.of(
            "of", "for", "on", "de", "du", "des", "der", "del", "della", "dei", "da", "do", "das", "dos", "van", "voor",
            "ds", "für", "per", "para", "pour");

    /** After a common noun and "of" these make of it some other body even in lower case. */
    private static final Set<String> OTHERS = Set.of(
            "inquiry",
            "enquiry",
            "experts",
            "ministers",
            "enquête",
            "administration",
            "ministros",
            "ministri",
            "ministres",
            "investigación",
            "administración",
            "inchiesta",
            "amministrazione",
            "śledcza",
            "nadzwyczajna");

    /** Before a noun these tell of one of many; but "a Commission proposal" is one of the known one's. */
    private static final Set<String> ONE_OF_MANY = Set.of("a", "an", "another", "each", "every", "any", "some", "no");

    /** Nouns before "of Parliament" that belong to any parliament. */
    private static final Set<String> OF_ANY_PARLIAMENT =
            Set.of("member", "members", "act", "acts", "house", "houses", "mps", "seat", "seats");

    /** What stands in capitals behind the known one and belongs to it. */
    private static final Set<String> ITS_OWN = Set.of(
            "president",
            "presidency",
            "vice",
            "delegated",
            "implementing",
            "communication",
            "recommendation",
            "decision",
            "work",
            "representation",
            "notice",
            "guidelines",
            "conclusions",
            "regulation",
            "directive",
            "resolution",
            "staff",
            "services",
            "legal",
            "action",
            "proposal",
            "white",
            "green",
            "joint",
            "framework");

    private static final Set<String> JOINTS =
            Set.of("and", "or", "of", "for", "in", "on", "to", "at", "by", "with", "is");

    private static final Set<String> NATIONAL = Set.of("national", "federal", "regional", "supreme", "high");

    private final Content content;
    private final Language language;
    private final List<Token> tokens;

    CommonNouns(Content content, Language language, List<Token> tokens) {
        this.content = content;
        this.language = language;
        this.tokens = tokens;
    }

    /** Judges the noun that is the given tokens by the words around it. */
    boolean meanTheKnownOne(int from, int to) {
        if (namesAnother(to)) {
            return false;
        }
        if (Wording.of(language).own("known").isEmpty()) {
            return !follows(to, OTHERS)
                    && !isCapitalisedBeside(to, tokens.get(to - 1).end());
        }
        boolean afterArticle = isAfterArticle(from);
        return language == Language.EN ? afterArticle || standsFree(from, to) : afterArticle;
    }

    /** Whether an adjective before a name makes it a nation's own body: the Spanish Court of Auditors. */
    boolean isNational(int from) {
        if (from == 0
                || !isAdjacent(tokens.get(from - 1).end(), tokens.get(from).start())) {
            return false;
        }
        Token before = tokens.get(from - 1);
        return before.isCapitalised() && (CountryWords.isAdjective(before) || NATIONAL.contains(before.key()));
    }

    private boolean isAfterArticle(int from) {
        int start = tokens.get(from).start();
        String before = content.lower()
                .substring(Math.max(0, start - ARTICLE_LENGTH), start)
                .stripTrailing();
        return Wording.of(language).citing().known().matcher(before).find();
    }

    private static final int ARTICLE_LENGTH = 12;

    /** Without an article the noun must be no part of a longer name in capitals. */
    private boolean standsFree(int from, int to) {
        boolean ownBehind = !isCapitalisedBeside(to, tokens.get(to - 1).end())
                || ITS_OWN.contains(tokens.get(to).key());
        return ownBehind && (from == 0 || isFreeAfter(tokens.get(from - 1), from, to));
    }

    private boolean isFreeAfter(Token before, int from, int to) {
        boolean apart = !isAdjacent(before.end(), tokens.get(from).start());
        if (apart || !Character.isLetterOrDigit(before.surface().codePointAt(0))) {
            return true;
        }
        if (before.isCapitalised()) {
            return beginsSentence(from - 1) && !CountryWords.isAdjective(before);
        }
        if (before.is("of")
                && from > 1
                && OF_ANY_PARLIAMENT.contains(tokens.get(from - 2).surface())) {
            return false;
        }
        return !ONE_OF_MANY.contains(before.key()) || isWordBeside(to);
    }

    private boolean beginsSentence(int index) {
        return index == 0
                || ".?!:\uFFFF".contains(tokens.get(index - 1).surface())
                || !isAdjacent(tokens.get(index - 1).end(), tokens.get(index).start());
    }

    /** Nothing but spaces between two places. */
    private boolean isAdjacent(int end, int start) {
        return content.plain().substring(end, start).isBlank();
    }

    private boolean isWordBeside(int index) {
        return index < tokens.size()
                && !JOINTS.contains(tokens.get(index).key())
                && Character.isLowerCase(tokens.get(index).surface().codePointAt(0))
                && isAdjacent(tokens.get(index - 1).end(), tokens.get(index).start());
    }

    private boolean isCapitalisedBeside(int index, int end) {
        return index < tokens.size()
                && tokens.get(index).isCapitalised()
                && isAdjacent(end, tokens.get(index).start());
    }

    private boolean namesAnother(int after) {
        if (after >= tokens.size() || !OF.contains(tokens.get(after).key())) {
            return false;
        }
        boolean ofThe = isAt(after, "of") && isAt(after + 1, "the");
        int next = ofThe || isAt(after + 1, "la") ? after + 2 : after + 1;
        return next < tokens.size()
                && (tokens.get(next).isCapitalised()
                        || OTHERS.contains(tokens.get(next).key()));
    }

    private boolean follows(int index, Set<String> words) {
        return index < tokens.size() && words.contains(tokens.get(index).key());
    }

    private boolean isAt(int index, String word) {
        return index < tokens.size() && tokens.get(index).is(word);
    }
}
