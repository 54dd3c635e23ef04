package eu.hemicycle.ingest;

import eu.hemicycle.document.Language;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import eu.hemicycle.ingest.wording.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the lines of pages in one language are, by its fixed wording. */
final class Labels {

    private static final int LONGEST = 2000;
    private static final int LONGEST_RULE = 90;
    private static final Map<Language, Labels> READ = new ConcurrentHashMap<>();

    private static final String FILE = "(?:pdf|word|docx?|xhtml)";
    private static final String SIZE = "(?: ?\\(?\\d[\\d.,]{0,6} ?[km]b?\\)?)?";
    private static final Pattern RENDITIONS = Pattern.compile("(?:" + FILE + SIZE + "[ ,|/·-]{0,3}){1,4}");
    private static final Pattern PRINTED_PORTAL = Pattern.compile(
            "choisissez la langue de votre document ?:?|\\d{1,3} ?/ ?\\d{1,3}|pe ?\\d{3}\\.\\d{3}(?:v\\d\\d-\\d\\d)?"
                    + "|.{0,60}\\.docx?(?: \\d{1,3} ?/ ?\\d{1,3})?(?: pe.{0,30})?|avis juridique important");

    private final Wording wording;
    private final Institutions institutions;
    private final People people;
    private final Authors authors;
    private final AnswerWords answerWords;
    private final Pattern behalf;
    private final Pattern questions;
    private final Pattern asked;
    private final Pattern institution;
    private final Pattern addressed;
    private final Map<LineKind, Predicate<String>> kinds = new EnumMap<>(LineKind.class);

    private Labels(Wording wording) {
        this.wording = wording;
        this.institutions = new Institutions(wording);
        this.people = new People(wording);
        this.authors = new Authors(wording);
        this.answerWords = new AnswerWords(wording);
        this.behalf = Pattern.compile(wording.behalf(institutions.regex()));
        this.questions = Pattern.compile(questions());
        this.asked = Pattern.compile("(?:" + label(Label.ASKED) + " |" + institutions.addressee() + ").*");
        this.addressed = Pattern.compile(" " + institutions.addressee());
        this.institution = Pattern.compile("(?:\\p{L}{1,4} |\\p{L}{1,5}'){0,2}" + institutions.regex());
        kinds.put(LineKind.PORTAL, this::isPortal);
        kinds.put(LineKind.RENDITIONS, whole(RENDITIONS));
        whole(LineKind.PRESENT_PORTAL, "(?:" + label(Label.PAGE) + ")(?: ?[-–] ?.{0,60})?");
        whole(LineKind.ANSWER_HEADING, label(Label.ANSWER) + ",? " + label(Label.GIVEN) + ".{0,400}");
        whole(LineKind.ON_BEHALF_OF, "(?:" + wording.behalf(institutions.regex()) + ").{0,200}");
        whole(LineKind.QUESTION_REFERENCES, label(Label.REFERENCE) + " ?:.{0,1900}");
        whole(LineKind.QUESTION_HEADING, questions() + "(?:[ ,:].{0,400})?");
        whole(LineKind.ASKED, label(Label.ASKED) + " ?:? ?.{0,1900}?" + institutions.regex() + ".{0,200}");
        whole(LineKind.ADDRESSEE, institutions.addressee() + ".{0,300}");
        whole(LineKind.ANSWER_IN_WRITING, label(Label.WRITING) + "\\.?");
        whole(LineKind.SUBJECT, label(Label.SUBJECT) + " ?:.{0,1900}");
        whole(LineKind.ORIGINAL_LANGUAGE, label(Label.ORIGINAL) + " ?:.{0,40}");
        whole(LineKind.SUBMITTED, label(Label.SUBMITTED) + " ?:? ?\\d.{0,40}");
        whole(LineKind.LAST_UPDATED, label(Label.UPDATED) + "(?: ?:| (?=\\d)).{0,200}");
        whole(LineKind.LEGAL_NOTICE, label(Label.LEGAL) + "(?: ?[-–|] ?" + label(Label.LEGAL) + ")?");
        kinds.put(LineKind.RULE, this::isRule);
    }

    static Labels of(Language language) {
        return READ.computeIfAbsent(language, key -> new Labels(Wording.of(key)));
    }

    private String label(Label label) {
        return wording.regex(label);
    }

    private String questions() {
        return List.of(Label.WRITTEN, Label.PRIORITY, Label.ORAL, Label.INTERPELLATION, Label.TIME, Label.JOURNAL)
                .stream()
                .map(this::label)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private void whole(LineKind kind, String regex) {
        kinds.put(kind, whole(Pattern.compile(regex)));
    }

    private static Predicate<String> whole(Pattern pattern) {
        return folded -> pattern.matcher(folded).matches();
    }

    Wording wording() {
        return wording;
    }

    Language language() {
        return wording.language();
    }

    Institutions institutions() {
        return institutions;
    }

    People people() {
        return people;
    }

    AnswerWords answerWords() {
        return answerWords;
    }

    Authors authors() {
        return authors;
    }

    /** In whose name an answer is given: the phrase with the institution. */
    Pattern behalf() {
        return behalf;
    }

    /** Where the words of a question's heading end, before its reference; 0 where there are none. */
    int endOfQuestion(String folded) {
        Matcher matcher = questions.matcher(folded);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** Whether a text begins as the heading of a question for question time, which goes on with the sitting. */
    boolean isQuestionTime(String text) {
        return wording.after(Label.TIME, Folded.of(text)).isPresent();
    }

    /** Whether a text begins by telling who asks or who is asked. */
    boolean namesAsked(String text) {
        return asked.matcher(Folded.of(text)).matches();
    }

    /** Who is asked, after who asks. */
    Pattern addressed() {
        return addressed;
    }

    /** Whether a text is the name of an institution and nothing else. */
    boolean isInstitution(String text) {
        return institution.matcher(Folded.of(text)).matches();
    }

    LineKind kindOf(Line line) {
        String text = withoutBullet(line.text());
        if (text.length() > LONGEST) {
            return LineKind.PROSE;
        }
        Optional<LineKind> printed = PrintedLine.kind(line, text);
        return printed.orElseGet(() -> worded(Folded.of(text)));
    }

    private LineKind worded(String folded) {
        for (LineKind kind : LineKind.values()) {
            Predicate<String> test = kinds.get(kind);
            if (test != null && test.test(folded)) {
                return kind;
            }
        }
        return LineKind.PROSE;
    }

    private boolean isPortal(String folded) {
        String words =
                folded.endsWith(":") ? folded.substring(0, folded.length() - 1).stripTrailing() : folded;
        return wording.is(Label.SITE, words) || PRINTED_PORTAL.matcher(folded).matches();
    }

    private boolean isRule(String folded) {
        return folded.length() <= LONGEST_RULE
                && folded.chars().anyMatch(Character::isDigit)
                && wording.find(Label.RULE, folded).find();
    }

    /** What follows the label of a labelled line. */
    String value(Label label, Line line) {
        String text = withoutBullet(line.text());
        int end = wording.after(label, Folded.of(text)).orElse(0);
        return text.substring(end).replaceFirst("^ ?:? ?", "");
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
