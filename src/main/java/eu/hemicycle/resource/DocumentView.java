package eu.hemicycle.resource;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** One question or answer as its statements tell it, in one language. */
final class DocumentView {

    private final SortedGraph graph;
    private final Node work;
    private final Names names;
    private final String lang;

    DocumentView(SortedGraph graph, Node work, Names names, String lang) {
        this.graph = graph;
        this.work = work;
        this.names = names;
        this.lang = lang;
    }

    Node work() {
        return work;
    }

    boolean isAnswer() {
        return graph.objects(work, Terms.WORK_TYPE).contains(Terms.ANSWER_TYPE)
                || !graph.objects(work, Terms.ANSWERS_TO).isEmpty();
    }

    /** How people write its number: {@code E-009912/2021}; the identifier where that is of another form. */
    String reference() {
        String identifier = graph.text(work, Terms.IDENTIFIER)
                .orElseGet(() -> names.label(work).text());
        return DocumentId.in(identifier).map(id -> id.reference().toString()).orElse(identifier);
    }

    Optional<Words> title() {
        return inLanguage(graph.objects(work, Terms.DOCUMENT_TITLE));
    }

    /** The summary laid out for reading; empty if none is kept. */
    Optional<DocumentPage.Summary> summary(String part) {
        return summaryWords()
                .map(words -> new DocumentPage.Summary(
                        words.lang(),
                        RunningText.read(words.text(), List.of(), List.of(), inSummary(words.lang()), part, names)));
    }

    Optional<Words> summaryWords() {
        return inLanguage(graph.objects(work, Terms.SUMMARY));
    }

    private List<RunningText.Occurrence> inSummary(String code) {
        return Language.of(code).stream()
                .flatMap(language -> occurrences(Terms.EVIDENCE_SUMMARY_LANGUAGE, language.authorityCode()))
                .toList();
    }

    private Optional<Words> inLanguage(List<Node> literals) {
        return literals.stream()
                .filter(Node::isLiteral)
                .map(Names::words)
                .min(Comparator.comparing((Words words) -> !words.lang().equals(lang))
                        .thenComparing(words -> !words.lang().equals("en"))
                        .thenComparing(Words::lang));
    }

    Optional<LocalDate> date() {
        return graph.text(work, Terms.DATE_DOCUMENT).flatMap(Names::date);
    }

    Optional<LocalDate> lastUpdated() {
        return graph.text(work, Terms.LAST_UPDATED).flatMap(Names::date);
    }

    Optional<Ref> term() {
        return graph.object(work, Terms.PARLIAMENTARY_TERM).map(names::ref);
    }

    Optional<String> officialPage() {
        return graph.text(work, Terms.PAGE).filter(Iris::isWebAddress);
    }

    /** Who asked or answered: persons by their IRIs, or by the names as printed. */
    List<Value> people() {
        return isAnswer() ? printed(Terms.HAS_RESPONDENT) : authors();
    }

    /** The record names only persons whose IRI is known; where more names are printed, those are shown. */
    private List<Value> authors() {
        List<Value> known = refs(Stream.concat(
                graph.objects(work, Terms.CREATOR).stream(), participants(Terms.AUTHOR, Terms.HAD_PERSON)));
        List<Value> printed = printed(Terms.HAS_AUTHOR);
        return printed.size() > known.size() ? printed : known;
    }

    private List<Value> printed(Node property) {
        return graph.objects(work, property).stream()
                .flatMap(participation -> participant(participation).stream())
                .toList();
    }

    private Optional<Value> participant(Node participation) {
        return graph.object(participation, Terms.HAD_PERSON)
                .map(person -> Value.of(names.ref(person)))
                .or(() -> graph.text(participation, Terms.NAME_AS_PRINTED).map(name -> Value.of(Words.plain(name))));
    }

    /** Whom a question is addressed to; for whom an answer speaks. */
    List<Value> institutions() {
        return isAnswer() ? spokenFor() : addressees();
    }

    private List<Value> spokenFor() {
        List<Value> named = refs(graph.objects(work, Terms.HAS_RESPONDENT).stream()
                .flatMap(participation -> graph.objects(participation, Terms.IN_NAME_OF).stream()));
        List<Value> stated = refs(graph.objects(work, Terms.ANSWERED_IN_NAME_OF).stream());
        List<Value> creators = refs(graph.objects(work, Terms.CREATOR).stream());
        return firstNamed(List.of(named, stated, creators));
    }

    private List<Value> addressees() {
        List<Value> recorded = refs(participants(Terms.ADDRESSEE, Terms.HAD_ORGANIZATION));
        List<Value> stated = refs(graph.objects(work, Terms.NAMED_ADDRESSEE).stream());
        return firstNamed(List.of(recorded, stated));
    }

    private static List<Value> firstNamed(List<List<Value>> ways) {
        return ways.stream().filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Value> refs(Stream<Node> things) {
        return things.distinct().map(thing -> Value.of(names.ref(thing))).toList();
    }

    private Stream<Node> participants(Node role, Node participant) {
        return graph.objects(work, Terms.HAD_PARTICIPATION).stream()
                .filter(participation ->
                        graph.objects(participation, Terms.PARTICIPATION_ROLE).contains(role))
                .flatMap(participation -> graph.objects(participation, participant).stream());
    }

    List<Node> expressions() {
        return graph.objects(work, Terms.IS_REALIZED_BY);
    }

    /** The language version to read: the wanted one, else English, else the first that has text. */
    Optional<Node> expression() {
        return expressions().stream()
                .filter(expression -> graph.object(expression, Terms.CONTENT).isPresent())
                .min(Comparator.comparing((Node expression) -> !isIn(expression, lang))
                        .thenComparing(expression -> !isIn(expression, "en"))
                        .thenComparing(expression -> expression.toString()));
    }

    private static boolean isIn(Node expression, String code) {
        return Things.languageOf(expression).filter(code::equals).isPresent();
    }

    /** The text as it is kept; empty if none is. */
    Optional<Words> text() {
        return expression().flatMap(expression -> graph.text(expression, Terms.CONTENT)
                .map(text -> new Words(text, Things.languageOf(expression).orElse(""))));
    }

    /** The text laid out for reading; empty if none is kept. */
    Optional<RunningText.Reading> reading(String part) {
        return expression().flatMap(expression -> reading(expression, part));
    }

    /** The text of a language version. */
    Optional<RunningText.Reading> reading(Node expression, String part) {
        return graph.text(expression, Terms.CONTENT)
                .map(content -> RunningText.read(
                        content, paragraphs(expression), notes(expression), inText(expression), part, names));
    }

    /** As a list shows it. */
    ListedDocument listed() {
        return new ListedDocument(
                names.ref(work),
                title().orElseGet(() -> names.label(work)),
                isAnswer(),
                reference(),
                date().orElse(null),
                List.of());
    }

    Optional<String> readingLanguage() {
        return expression().flatMap(Things::languageOf);
    }

    private List<RunningText.Place> paragraphs(Node expression) {
        return of(expression, Terms.HAS_PARAGRAPH)
                .flatMap(paragraph -> place(paragraph).stream())
                .sorted(Comparator.comparingInt(RunningText.Place::start))
                .toList();
    }

    private List<RunningText.Note> notes(Node expression) {
        return of(expression, Terms.HAS_FOOTNOTE)
                .map(note -> new RunningText.Note(
                        graph.text(note, Terms.MARKER).orElse(""), place(note), graph.text(note, Terms.TEXT)))
                .sorted(Comparator.comparingInt((RunningText.Note note) ->
                                note.mark().map(RunningText.Place::start).orElse(Integer.MAX_VALUE))
                        .thenComparing(RunningText.Note::marker))
                .toList();
    }

    private Stream<Node> of(Node expression, Node property) {
        return graph.objects(work, property).stream()
                .filter(part -> graph.objects(part, Terms.EXPRESSION).contains(expression));
    }

    private List<RunningText.Occurrence> inText(Node expression) {
        return graph.object(expression, Terms.LANGUAGE).stream()
                .flatMap(language -> occurrences(Terms.EVIDENCE_LANGUAGE, authorityCode(language)))
                .toList();
    }

    /** @param property which tells in what the thing is named, and in which language */
    private Stream<RunningText.Occurrence> occurrences(Node property, String authorityCode) {
        return graph.subjects(Terms.EVIDENCE_WORK, work).stream()
                .filter(evidence -> graph.objects(evidence, property).stream()
                        .anyMatch(language -> authorityCode(language).equals(authorityCode)))
                .flatMap(evidence -> occurrence(evidence).stream());
    }

    private static String authorityCode(Node language) {
        return language.toString().replaceFirst(".*/", "");
    }

    private Optional<RunningText.Occurrence> occurrence(Node evidence) {
        return place(evidence).flatMap(place -> graph.object(evidence, Terms.TARGET)
                .map(target -> new RunningText.Occurrence(place, target, confidence(evidence))));
    }

    private double confidence(Node evidence) {
        return graph.text(evidence, Terms.CONFIDENCE)
                .filter(text -> text.matches("[0-9]{0,3}\\.?[0-9]{1,9}"))
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    private Optional<RunningText.Place> place(Node node) {
        OptionalInt start = graph.number(node, Terms.START);
        OptionalInt end = graph.number(node, Terms.END);
        return start.isPresent() && end.isPresent()
                ? Optional.of(new RunningText.Place(start.getAsInt(), end.getAsInt()))
                : Optional.empty();
    }
}
