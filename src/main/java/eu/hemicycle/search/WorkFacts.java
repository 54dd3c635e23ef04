package eu.hemicycle.search;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.EpRoles;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.graph.vocabulary.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/**
 * What lists, sorting and facets need to know of a Work. Some of it is said by other documents: that a question is
 * answered, and by whom; who asked what is answered here; the country of a person. {@link Affected} knows which.
 */
final class WorkFacts {

    /** The country of a person in the Parliament's model (ISA Programme Person Core Vocabulary). */
    static final Node CITIZENSHIP = NodeFactory.createURI("http://www.w3.org/ns/person#citizenship");

    static final Node BODY = ORG.Organization.asNode();
    static final Node PERSON = FOAF.Person.asNode();

    private static final String COUNTRIES = Iris.AUTHORITY + "country/";
    private static final String BODIES = Iris.AUTHORITY + "corporate-body/";
    private static final int TITLE_ORDER_LENGTH = 100;

    private final Statements statements;
    private final Node work;
    private final Document entry;
    private final Set<Node> questions = new LinkedHashSet<>();
    private final Set<Node> answers = new LinkedHashSet<>();

    private WorkFacts(Statements statements, Node work, Document entry) {
        this.statements = statements;
        this.work = work;
        this.entry = entry;
    }

    static void addTo(Document entry, Node work, Statements statements) {
        new WorkFacts(statements, work, entry).add();
    }

    private void add() {
        questions.addAll(statements.objects(work, EliDl.ANSWERS_TO));
        answers.addAll(statements.subjects(EliDl.ANSWERS_TO, work));
        boolean question = questions.isEmpty();
        (question ? questions : answers).add(work);
        if (WorkFigures.isQuestion(work, statements)) {
            facet(Facet.STATE, answers.isEmpty() ? "open" : "answered");
        }
        listed();
        named();
        people();
        WorkWords.addTo(entry, work, questions, statements);
        WorkFigures.addTo(entry, work, questions, answers, statements);
        facets(Facet.LANGUAGE, statements.objects(work, Eli.IS_REALIZED_BY, Eli.LANGUAGE));
    }

    private void listed() {
        titles();
        Optional<LocalDate> date = date(work);
        days().ifPresent(days -> entry.add(new NumericDocValuesField(IndexSchema.DAYS, days)));
        DocumentId.in(work.getURI())
                .ifPresent(id -> entry.add(
                        new StringField(IndexSchema.REFERENCE, id.reference().toString(), Field.Store.NO)));
        date.ifPresent(day -> {
            entry.add(new LongPoint(IndexSchema.DATE, day.toEpochDay()));
            entry.add(new NumericDocValuesField(IndexSchema.DATE, day.toEpochDay()));
            entry.add(new StoredField(IndexSchema.DATE, day.toEpochDay()));
        });
        date.map(day -> String.format(Locale.ROOT, "%04d", day.getYear()))
                .or(() -> text(Epvoc.IDENTIFIER_YEAR))
                .ifPresent(year -> facet(Facet.YEAR, year));
        for (Node type : statements.objects(work, Eli.WORK_TYPE)) {
            entry.add(new StoredField(IndexSchema.TYPE, type.toString()));
            facet(Facet.TYPE, type.toString());
        }
    }

    private void titles() {
        List<Node> titles = statements.objects(work, DCTerms.title.asNode()).stream()
                .filter(Node::isLiteral)
                .sorted(Comparator.comparing(
                                (Node title) -> !title.getLiteralLanguage().equals("en"))
                        .thenComparing(Node::getLiteralLanguage)
                        .thenComparing(Node::getLiteralLexicalForm))
                .toList();
        titles.forEach(title -> entry.add(new StoredField(
                IndexSchema.TITLE + title.getLiteralLanguage().toLowerCase(Locale.ROOT),
                title.getLiteralLexicalForm())));
        titles.stream()
                .findFirst()
                .map(WorkFacts::order)
                .ifPresent(order -> entry.add(new SortedDocValuesField(IndexSchema.TITLE_ORDER, new BytesRef(order))));
    }

    private static String order(Node title) {
        String lower = title.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), TITLE_ORDER_LENGTH));
    }

    /** A date that is none says nothing; the record's shapes refuse it anyway. */
    private Optional<LocalDate> date(Node document) {
        return text(document, Eli.DATE_DOCUMENT).flatMap(day -> {
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        });
    }

    /** From the first question to the first answer. */
    private Optional<Long> days() {
        Optional<LocalDate> asked = first(questions);
        Optional<LocalDate> answered = first(answers);
        return asked.flatMap(from -> answered.map(until -> until.toEpochDay() - from.toEpochDay()));
    }

    private Optional<LocalDate> first(Set<Node> documents) {
        return documents.stream().map(this::date).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private Optional<String> text(Node property) {
        return text(work, property);
    }

    private Optional<String> text(Node document, Node property) {
        return statements.objects(document, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }

    private void named() {
        facets(Facet.ACT, statements.objects(work, Eli.CITES).stream());
        facets(Facet.TOPIC, statements.objects(work, Eli.IS_ABOUT).stream());
        statements.objects(work, Schema.MENTIONS).forEach(thing -> facet(mentioned(thing), value(thing)));
    }

    private Facet mentioned(Node thing) {
        if (thing.toString().startsWith(COUNTRIES)) {
            return Facet.PLACE;
        }
        if (thing.toString().startsWith(BODIES) || statements.says(thing, RDF.type.asNode(), BODY)) {
            return Facet.BODY;
        }
        return statements.says(thing, RDF.type.asNode(), PERSON) ? Facet.PERSON : Facet.OTHER;
    }

    private void people() {
        Set<Node> asking = asking();
        Set<Node> askers = of(asking, EliDl.HAD_PARTICIPANT_PERSON);
        facets(Facet.ASKED_BY, askers.stream());
        facets(Facet.COUNTRY, of(askers, CITIZENSHIP).stream());
        Set<Node> groups = of(asking, EliDl.PARTICIPATION_IN_NAME_OF);
        facets(Facet.GROUP, (groups.isEmpty() ? of(asking, Hemi.GROUP_AS_PRINTED) : groups).stream());
        facets(Facet.ANSWERED_BY, of(of(answers, Hemi.HAS_RESPONDENT), EliDl.HAD_PARTICIPANT_PERSON).stream());
        Stream.of(Hemi.HAS_AUTHOR, Hemi.HAS_RESPONDENT)
                .flatMap(role -> statements.objects(work, role, Hemi.NAME_AS_PRINTED))
                .distinct()
                .forEach(name -> entry.add(new StoredField(IndexSchema.WHO, value(name))));
    }

    /** The participations of those who ask: as printed, and as the official record has them. */
    private Set<Node> asking() {
        Set<Node> asking = of(questions, Hemi.HAS_AUTHOR);
        of(questions, Epvoc.WORK_HAD_PARTICIPATION).stream()
                .filter(participation -> statements.says(participation, EliDl.PARTICIPATION_ROLE, EpRoles.AUTHOR))
                .forEach(asking::add);
        return asking;
    }

    private Set<Node> of(Set<Node> subjects, Node property) {
        Set<Node> found = new LinkedHashSet<>();
        subjects.forEach(subject -> found.addAll(statements.objects(subject, property)));
        return found;
    }

    private void facets(Facet facet, Stream<Node> values) {
        values.map((Function<Node, String>) WorkFacts::value)
                .distinct()
                .filter(value -> !value.isEmpty())
                .forEach(value -> facet(facet, value));
    }

    private void facet(Facet facet, String value) {
        entry.add(new SortedSetDocValuesFacetField(facet.dimension(), value));
    }

    private static String value(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
