package eu.hemicycle.ingest.rdf;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Edition;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Participation.Role;
import eu.hemicycle.document.Question;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.ingest.Unreadable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** One Work of a data file. */
final class WorkRecord {

    private static final String SPACE = Iris.PARLIAMENT + "eli/dl/doc/";
    private static final Pattern REVISION = Pattern.compile("/rev\\.\\s?(\\d{1,2})");

    private final DocumentId id;
    private final Properties work;
    private final Register register;
    private final List<Version> versions;
    private final Optional<LocalDate> date;

    private WorkRecord(DocumentId id, Properties work, Facts facts) throws Unreadable {
        this.id = id;
        this.work = work;
        facts.takeType(work.subject(), Eli.WORK);
        work.nodes(Eli.WORK_TYPE);
        work.nodes(DCTerms.publisher.asNode());
        work.nodes(EliDl.PARLIAMENTARY_TERM);
        work.nodes(Epvoc.IDENTIFIER_YEAR);
        this.date = date();
        this.register = Register.of(id, work, facts);
        this.versions = Version.of(work, facts);
    }

    static WorkRecord of(Node work, Facts facts) throws Unreadable {
        Properties properties = new Properties(facts, work);
        return new WorkRecord(id(properties), properties, facts);
    }

    private static DocumentId id(Properties work) throws Unreadable {
        Node node = work.subject();
        String iri = node.isURI() ? node.getURI() : "";
        DocumentId id = id(iri).orElseThrow(() -> new Unreadable(
                0,
                node.toString(),
                "A document's IRI is " + SPACE + " and an identifier such as E-9-2021-000001-ASW",
                "Correct the IRI"));
        Optional<String> stated = work.text(DCTerms.identifier.asNode());
        if (stated.isPresent() && !stated.get().equals(id.toString())) {
            throw work.fault(
                    DCTerms.identifier.asNode(),
                    stated.get(),
                    "is what stands at the end of the IRI",
                    "Make them agree");
        }
        return id;
    }

    private static Optional<DocumentId> id(String iri) {
        if (!iri.startsWith(SPACE)) {
            return Optional.empty();
        }
        String name = iri.substring(SPACE.length());
        return DocumentId.in(name).filter(found -> found.toString().equals(name));
    }

    private Optional<LocalDate> date() throws Unreadable {
        Optional<String> lexical = work.text(Eli.DATE_DOCUMENT);
        Optional<LocalDate> day = lexical.flatMap(Lexical::day);
        if (lexical.isPresent() && day.isEmpty()) {
            throw work.fault(Eli.DATE_DOCUMENT, lexical.get(), "is a date such as 2021-03-01", "Correct the date");
        }
        return day;
    }

    /** One document for each language version; one without a version where the source shows none. Empty for a mere name. */
    List<Document> documents() throws Unreadable {
        List<Document> documents = new ArrayList<>();
        for (Version version : versions) {
            documents.add(document(version));
        }
        if (documents.isEmpty() && (date.isPresent() || id.part() != DocumentId.Part.QUESTION)) {
            documents.add(document(Version.none()));
        }
        return documents;
    }

    private Document document(Version version) throws Unreadable {
        return switch (id.part()) {
            case QUESTION -> question(version);
            case ANSWER -> answer(version);
            case ANNEX -> annex(version);
        };
    }

    private Question question(Version version) {
        return new Question(
                id,
                version.language(),
                date,
                version.title(),
                version.heading(),
                register.authors(),
                register.institutions(Role.ADDRESSEE),
                version.text(),
                version.renditions(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                edition(version),
                register.entry());
    }

    private Answer answer(Version version) throws Unreadable {
        List<Institution> institutions = register.institutions(Role.AUTHOR);
        return new Answer(
                id,
                version.language(),
                date,
                version.title(),
                questions(),
                List.of(),
                institutions.stream().findFirst(),
                version.text(),
                version.renditions(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                edition(version),
                register.entry());
    }

    /** Its own question first, for the order of triples means nothing. */
    private List<DocumentId> questions() throws Unreadable {
        List<DocumentId> questions = new ArrayList<>();
        for (Node question : work.nodes(EliDl.ANSWERS_TO)) {
            questions.add(id(question.isURI() ? question.getURI() : "")
                    .filter(named -> named.part() == DocumentId.Part.QUESTION)
                    .orElseThrow(() -> work.fault(
                            EliDl.ANSWERS_TO, question.toString(), "is the IRI of a question", "Correct the IRI")));
        }
        questions.sort(Comparator.comparing((DocumentId named) -> !named.equals(id.question()))
                .thenComparing(Comparator.naturalOrder()));
        return questions.isEmpty() ? List.of(id.question()) : questions;
    }

    private Annex annex(Version version) throws Unreadable {
        for (Node answer : work.nodes(Eli.IS_ANNEX_OF)) {
            if (!answer.isURI() || !answer.getURI().equals(SPACE + id.answer())) {
                throw work.fault(
                        Eli.IS_ANNEX_OF,
                        answer.toString(),
                        "is the answer that its identifier names",
                        "Make them agree");
            }
        }
        return new Annex(
                id,
                version.language(),
                date,
                version.title(),
                numbering(),
                work.text(Eli.NUMBER),
                version.text(),
                version.renditions(),
                Optional.empty(),
                Optional.empty(),
                edition(version),
                register.entry());
    }

    private Optional<Integer> numbering() throws Unreadable {
        Optional<String> lexical = work.text(Epvoc.NUMBERING);
        if (lexical.isPresent() && !lexical.get().matches("\\+?0*[1-9][0-9]{0,3}")) {
            throw work.fault(Epvoc.NUMBERING, lexical.get(), "is a number from 1", "Correct the number");
        }
        return lexical.map(Integer::valueOf);
    }

    /** A revised question says so in the reference that its alternative title carries. */
    private static Optional<Edition> edition(Version version) {
        Matcher revision = REVISION.matcher(version.heading().orElse(""));
        return revision.find() && Integer.parseInt(revision.group(1)) > 0
                ? Optional.of(Edition.revised(Integer.parseInt(revision.group(1))))
                : Optional.empty();
    }
}
