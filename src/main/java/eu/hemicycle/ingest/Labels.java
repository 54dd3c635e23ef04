package eu.hemicycle.ingest;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fixed wording of portal pages in one language. A further language is one more constant.
 *
 * @param language whose wording it is
 * @param kinds what tells a line's kind, tried in this order
 * @param answerGivenBy what stands before the respondent; matches at the start
 * @param onBehalfOf what stands between respondent and institution
 */
record Labels(Language language, Map<LineKind, Pattern> kinds, Pattern answerGivenBy, Pattern onBehalfOf) {

    private static final int LONGEST = 2000;

    private static final String REFERENCE = Reference.WRITTEN.pattern().replaceAll("\\?<[a-z]+>", "?:");
    private static final String ENTRY = "\\p{L}{2} ?[-–] ?(?<name>\\p{L}[\\p{L} ]{1,24}?)";
    private static final String FILE = "(?:PDF|WORD|DOCX?|XHTML)";
    private static final String SIZE = "(?: ?\\(?\\d[\\d.,]{0,6} ?[kKmM][bB]?\\)?)?";

    /** English wording (the only one that the portal's own words are read in so far). */
    static final Labels ENGLISH = new Labels(
            Language.EN,
            Map.ofEntries(
                    entry(LineKind.LANGUAGE, ENTRY + "(?<selected> ?\\(Selected\\))?"),
                    entry(
                            LineKind.PRESENT_PORTAL,
                            "Parliamentary question|Parliamentary question ?[-–] ?" + REFERENCE + ".{0,40}"),
                    entry(
                            LineKind.PORTAL,
                            "Go back to the Europarl portal|Choisissez la langue de votre document ?:?|Parliamentary questions"
                                    + "|Answers?|Answer\\(s\\)|Reply|Question|Downloads?|Print|Share this page:?|Back to top"),
                    entry(LineKind.RENDITIONS, "(?:" + FILE + SIZE + "[ ,|/·-]{0,3}){1,4}"),
                    entry(LineKind.DATE, Dates.SHAPE),
                    entry(LineKind.REFERENCES, "(?:" + REFERENCE + "(?: ?[,;] ?| and )?){1,99}"),
                    entry(LineKind.ANSWER_HEADING, "(?i:(?:joint )?(?:answer|reply) given by)\\b.{0,400}"),
                    entry(LineKind.ON_BEHALF_OF, "(?i:on behalf of)\\b.{0,300}"),
                    entry(
                            LineKind.QUESTION_REFERENCES,
                            "(?i:question references?|question reference\\(s\\)) ?:.{0,1900}|(?i:(?:written )?questions?) ?: ?"
                                    + REFERENCE + ".{0,1900}"),
                    entry(
                            LineKind.QUESTION_HEADING,
                            "(?i:(?:priority )?question for (?:written|oral) answer|(?:major|minor) interpellation for written"
                                    + " answer)\\b.{0,400}"),
                    entry(LineKind.ADDRESSEE, "to the\\b.{0,300}"),
                    entry(LineKind.RULE, "Rules? \\d.{0,60}"),
                    entry(LineKind.ANSWER_IN_WRITING, "(?i:answer in writing)\\.?"),
                    entry(LineKind.SUBJECT, "Subject ?:.{0,1900}"),
                    entry(LineKind.ORIGINAL_LANGUAGE, "(?i:original language of (?:the )?question) ?:.{0,40}"),
                    entry(LineKind.SUBMITTED, "Submitted ?:.{0,40}"),
                    entry(LineKind.LAST_UPDATED, "Last updated ?:.{0,200}"),
                    entry(LineKind.LEGAL_NOTICE, "Legal notice(?: ?[-–|] ?Privacy policy)?|Privacy policy")),
            Pattern.compile("(?i)(?:joint )?(?:answer|reply) given by ?"),
            Pattern.compile("(?i) ?\\bon behalf of "));

    private static Map.Entry<LineKind, Pattern> entry(LineKind kind, String wholeLine) {
        return Map.entry(kind, Pattern.compile(wholeLine));
    }

    LineKind kindOf(Line line) {
        String text = withoutBullet(line.text());
        if (text.length() > LONGEST) {
            return LineKind.PROSE;
        }
        for (LineKind kind : LineKind.values()) {
            if (kinds.containsKey(kind) && is(kind, text)) {
                return kind;
            }
        }
        return LineKind.PROSE;
    }

    private boolean is(LineKind kind, String text) {
        return kind == LineKind.LANGUAGE
                ? languageEntry(text).isPresent()
                : kinds.get(kind).matcher(text).matches();
    }

    /** What follows the colon of a labelled line. */
    static String value(Line line) {
        return line.text().substring(line.text().indexOf(':') + 1).strip();
    }

    /** The language that the list of languages marks as the page's own. */
    Optional<Language> selected(Line line) {
        return languageEntry(withoutBullet(line.text()))
                .filter(entry -> entry.group("selected") != null)
                .flatMap(entry -> Language.of(withoutBullet(line.text()).substring(0, 2)));
    }

    private Optional<Matcher> languageEntry(String text) {
        Matcher entry = kinds.get(LineKind.LANGUAGE).matcher(text);
        if (text.length() > 60 || !entry.matches()) {
            return Optional.empty();
        }
        boolean named = Language.of(text.substring(0, 2))
                .filter(language -> entry.group("selected") != null
                        || language.ownName()
                                .equalsIgnoreCase(entry.group("name").strip()))
                .isPresent();
        return named ? Optional.of(entry) : Optional.empty();
    }

    /** The line without the sign of a list item, which is presentation: HTML does not print it either. */
    static String withoutBullet(String text) {
        if (text.length() < 2 || "•·▪◦●*-".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        boolean sign = text.charAt(1) == ' ' || text.charAt(0) == '•';
        return sign ? text.substring(1).stripLeading() : text;
    }
}
