package eu.hemicycle.graph;

import static eu.hemicycle.graph.Triples.date;
import static eu.hemicycle.graph.Triples.text;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.EpDocumentTypes;
import eu.hemicycle.graph.vocabulary.EpRoles;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The official record of one Work in the European Parliament's own model (ELI-EP, dataset description
 * parliamentary-questions 2.3.0): what the sources attest, and nothing that the model has no place for.
 */
final class RecordGraph {

    private final Iris iris;
    private final People people;
    private final Dossier dossier;
    private final Triples triples = new Triples();
    private final Node work;

    private RecordGraph(Iris iris, People people, Dossier dossier) {
        this.iris = iris;
        this.people = people;
        this.dossier = dossier;
        this.work = iris.work(dossier.id());
    }

    static Graph of(Dossier dossier, Iris iris, People people) {
        RecordGraph record = new RecordGraph(iris, people, dossier);
        record.identify();
        if (!dossier.isStub()) {
            record.describe();
        }
        return record.triples.graph();
    }

    /** What even a Work known only by name has. */
    private void identify() {
        DocumentId id = dossier.id();
        triples.type(work, Eli.WORK);
        triples.add(work, Eli.WORK_TYPE, workType(id));
        triples.add(work, DCTerms.identifier.asNode(), text(id.toString()));
        triples.add(work, EliDl.PARLIAMENTARY_TERM, iris.term(id.term()));
    }

    private void describe() {
        triples.add(
                work,
                Epvoc.IDENTIFIER_YEAR,
                text(Integer.toString(dossier.id().reference().year())));
        triples.add(work, DCTerms.publisher.asNode(), InstitutionIris.PARLIAMENT);
        dossier.versions().forEach(this::expression);
        Document first = dossier.versions().get(0);
        if (first instanceof Question question) {
            question(question);
        } else if (first instanceof Answer answer) {
            answer(answer);
        }
    }

    private void expression(Document version) {
        DocumentId id = dossier.id();
        String language = version.language().code();
        Node expression = iris.expression(id, version.language());
        triples.add(work, Eli.IS_REALIZED_BY, expression);
        triples.type(expression, Eli.EXPRESSION);
        triples.add(expression, Eli.LANGUAGE, iris.language(version.language()));
        title(version).ifPresent(title -> {
            triples.add(work, DCTerms.title.asNode(), text(title, language));
            triples.add(expression, Eli.TITLE, text(title, language));
        });
        if (version instanceof Question question) {
            question.heading()
                    .ifPresent(heading -> triples.add(expression, Eli.TITLE_ALTERNATIVE, text(heading, language)));
        }
        version.renditions().forEach(rendition -> manifestation(version, expression, rendition));
    }

    private void manifestation(Document version, Node expression, Rendition rendition) {
        Node manifestation = iris.manifestation(dossier.id(), version.language(), rendition.format());
        triples.add(expression, Eli.IS_EMBODIED_BY, manifestation);
        triples.type(manifestation, Eli.MANIFESTATION);
        triples.add(manifestation, DCTerms.format.asNode(), iris.fileType(rendition.format()));
        triples.add(manifestation, Eli.MEDIA_TYPE, iris.mediaType(rendition.format()));
        rendition
                .url()
                .ifPresent(url ->
                        triples.add(manifestation, Eli.IS_EXEMPLIFIED_BY, NodeFactory.createURI(url.toASCIIString())));
    }

    /** An answer has no title on its page; the Parliament's record gives it one made of the reference, in English. */
    private static Optional<String> title(Document version) {
        if (version instanceof Answer answer) {
            return answer.title()
                    .or(() -> Optional.of(
                            "Answer for question " + answer.id().reference().withShortYear()));
        }
        return version.title();
    }

    private void question(Question question) {
        question.date().ifPresent(tabled -> triples.add(work, Eli.DATE_DOCUMENT, date(tabled)));
        question.authors().forEach(this::author);
        question.addressees().forEach(addressee -> organisation(addressee, EpRoles.ADDRESSEE));
    }

    private void author(Author author) {
        Optional<Person> member = people.author(author.name())
                .filter(person -> number(person.iri()).isPresent());
        member.ifPresent(person -> {
            Node node = NodeFactory.createURI(person.iri());
            Node participation =
                    iris.participation(dossier.id(), number(person.iri()).orElseThrow());
            triples.add(work, DCTerms.creator.asNode(), node);
            participate(participation, EpRoles.AUTHOR);
            triples.add(participation, EliDl.HAD_PARTICIPANT_PERSON, node);
        });
    }

    /** The number in the Parliament's IRI of a person; empty for persons named elsewhere. */
    private static Optional<String> number(String iri) {
        String space = Iris.PARLIAMENT + "person/";
        return iri.startsWith(space) ? Optional.of(iri.substring(space.length())) : Optional.empty();
    }

    private void answer(Answer answer) {
        answer.date().ifPresent(given -> triples.add(work, Eli.DATE_DOCUMENT, date(given)));
        answer.questions().forEach(question -> triples.add(work, EliDl.ANSWERS_TO, iris.work(question)));
        answer.institution().ifPresent(institution -> {
            InstitutionIris.of(institution)
                    .organisation()
                    .ifPresent(organisation -> triples.add(work, DCTerms.creator.asNode(), organisation));
            organisation(institution, EpRoles.AUTHOR);
        });
    }

    private void organisation(Institution institution, Node role) {
        InstitutionIris known = InstitutionIris.of(institution);
        if (known.organisation().isEmpty() || known.code().isEmpty()) {
            return;
        }
        Node participation = iris.participation(dossier.id(), known.code().get());
        participate(participation, role);
        triples.add(
                participation,
                EliDl.HAD_PARTICIPANT_ORGANIZATION,
                known.organisation().get());
    }

    private void participate(Node participation, Node role) {
        triples.add(work, Epvoc.WORK_HAD_PARTICIPATION, participation);
        triples.type(participation, EliDl.PARTICIPATION);
        triples.add(participation, EliDl.PARTICIPATION_ROLE, role);
    }

    private static Node workType(DocumentId id) {
        boolean answer = id.part() == DocumentId.Part.ANSWER;
        return switch (id.reference().letter().kind()) {
            case WRITTEN -> answer ? EpDocumentTypes.QUESTION_WRITTEN_ANSWER : EpDocumentTypes.QUESTION_WRITTEN;
            case WRITTEN_PRIORITY ->
                answer ? EpDocumentTypes.QUESTION_WRITTEN_ANSWER : EpDocumentTypes.QUESTION_WRITTEN_PRIORITY;
            case MINOR_INTERPELLATION ->
                answer ? EpDocumentTypes.INTERPELLATION_MINOR_WRITTEN_ANSWER : EpDocumentTypes.INTERPELLATION_MINOR;
            case ORAL -> EpDocumentTypes.QUESTION_ORAL;
            case MAJOR_INTERPELLATION -> EpDocumentTypes.INTERPELLATION_MAJOR;
            case QUESTION_TIME -> EpDocumentTypes.QUESTION_TIME;
        };
    }
}
