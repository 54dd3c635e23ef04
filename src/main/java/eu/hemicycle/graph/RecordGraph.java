package eu.hemicycle.graph;

import static eu.hemicycle.graph.Triples.date;
import static eu.hemicycle.graph.Triples.dateTime;
import static eu.hemicycle.graph.Triples.integer;
import static eu.hemicycle.graph.Triples.iri;
import static eu.hemicycle.graph.Triples.longNumber;
import static eu.hemicycle.graph.Triples.text;
import static eu.hemicycle.graph.Triples.typed;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Participation;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Registration;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.EpDocumentTypes;
import eu.hemicycle.graph.vocabulary.EpRoles;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.linking.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

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
        Document whole = dossier.whole().orElseThrow();
        triples.add(
                work,
                Epvoc.IDENTIFIER_YEAR,
                text(Integer.toString(dossier.id().reference().year())));
        whole.date().ifPresent(day -> triples.add(work, Eli.DATE_DOCUMENT, date(day)));
        List<Document> attested =
                dossier.versions().stream().filter(RecordGraph::isAttested).toList();
        attested.forEach(this::expression);
        if (whole.date().isPresent() && !attested.isEmpty()) {
            triples.add(work, DCTerms.publisher.asNode(), InstitutionIris.PARLIAMENT);
        }
        titles(whole, attested);
        whole.registration().ifPresent(this::registered);
        if (whole instanceof Question question) {
            question(question);
        } else if (whole instanceof Answer answer) {
            answer(answer);
        } else if (whole instanceof Annex annex) {
            annex(annex);
        }
    }

    /** Whether the sources show anything in the language of a version. */
    private static boolean isAttested(Document version) {
        return version.title().isPresent()
                || version.text().isPresent()
                || !version.renditions().isEmpty();
    }

    private void titles(Document whole, List<Document> attested) {
        Map<String, String> titles = new TreeMap<>();
        whole.registration()
                .ifPresent(known -> known.titles().forEach(title -> titles.put(title.language(), title.words())));
        attested.forEach(version -> title(version)
                .ifPresent(title -> titles.putIfAbsent(version.language().code(), title)));
        titles.forEach((language, title) -> triples.add(work, DCTerms.title.asNode(), text(title, language)));
    }

    private void registered(Registration known) {
        known.epNumber().ifPresent(number -> triples.add(work, Epvoc.EP_NUMBER, text(number)));
        known.epNumberVersion().ifPresent(version -> triples.add(work, Epvoc.EP_NUMBER_VERSION, text(version)));
        known.notation()
                .ifPresent(notation ->
                        triples.add(work, SKOS.notation.asNode(), typed(notation, Epvoc.PUBLIC_REGISTER.getURI())));
        known.label().ifPresent(label -> triples.add(work, RDFS.label.asNode(), text(label)));
        known.originalLanguages().forEach(code -> triples.add(work, Epvoc.ORIGINAL_LANGUAGE, iris.languageCoded(code)));
        known.basedOn().forEach(basis -> triples.add(work, Eli.BASED_ON, iri(basis)));
    }

    private void expression(Document version) {
        String language = version.language().code();
        Node expression = iris.expression(dossier.id(), version.language());
        triples.add(work, Eli.IS_REALIZED_BY, expression);
        triples.type(expression, Eli.EXPRESSION);
        triples.add(expression, Eli.LANGUAGE, iris.language(version.language()));
        title(version).ifPresent(title -> triples.add(expression, Eli.TITLE, text(title, language)));
        if (version instanceof Question question) {
            question.heading()
                    .ifPresent(heading -> triples.add(expression, Eli.TITLE_ALTERNATIVE, text(heading, language)));
        }
        version.renditions().stream()
                .collect(Collectors.groupingBy(Rendition::format))
                .forEach((format, files) -> manifestation(version, expression, format, files));
    }

    /** Files in one format are one Manifestation; what is said of its time and size is said of the first that has it. */
    private void manifestation(Document version, Node expression, Rendition.Format format, List<Rendition> files) {
        Node manifestation = iris.manifestation(dossier.id(), version.language(), format);
        triples.add(expression, Eli.IS_EMBODIED_BY, manifestation);
        triples.type(manifestation, Eli.MANIFESTATION);
        triples.add(manifestation, DCTerms.format.asNode(), iris.fileType(format));
        triples.add(manifestation, Eli.MEDIA_TYPE, iris.mediaType(format));
        files.stream()
                .flatMap(file -> file.url().stream())
                .forEach(url -> triples.add(manifestation, Eli.IS_EXEMPLIFIED_BY, iri(url)));
        first(files, Rendition::issued)
                .ifPresent(issued -> triples.add(manifestation, DCTerms.issued.asNode(), dateTime(issued)));
        first(files, Rendition::byteSize)
                .ifPresent(size -> triples.add(manifestation, Epvoc.BYTE_SIZE, longNumber(size)));
    }

    private static <T> Optional<T> first(List<Rendition> files, Function<Rendition, Optional<T>> property) {
        return files.stream().map(property).flatMap(Optional::stream).findFirst();
    }

    /**
     * An answer has no title on its page; the Parliament's record gives it and its annexes one made of the reference, in
     * English.
     */
    private static Optional<String> title(Document version) {
        if (version instanceof Question) {
            return version.title();
        }
        return version.title()
                .or(() -> Optional.of(
                        "Answer for question " + version.id().reference().withShortYear()));
    }

    private void question(Question question) {
        participants(question, () -> {
            question.authors().forEach(this::author);
            question.addressees().forEach(addressee -> organisation(addressee, EpRoles.ADDRESSEE));
        });
    }

    private void answer(Answer answer) {
        answer.questions().forEach(question -> triples.add(work, EliDl.ANSWERS_TO, iris.work(question)));
        participants(answer, () -> answer.institution().ifPresent(institution -> {
            InstitutionIris.of(institution)
                    .organisation()
                    .ifPresent(organisation -> triples.add(work, DCTerms.creator.asNode(), organisation));
            organisation(institution, EpRoles.AUTHOR);
        }));
    }

    private void annex(Annex annex) {
        triples.add(work, Eli.IS_ANNEX_OF, iris.work(annex.answer()));
        annex.numbering().ifPresent(place -> triples.add(work, Epvoc.NUMBERING, integer(place)));
        annex.number().ifPresent(number -> triples.add(work, Eli.NUMBER, text(number)));
    }

    /** Those that the register states; where it states none, those that the document itself names. */
    private void participants(Document whole, Runnable named) {
        Optional<Registration> known = whole.registration()
                .filter(registration -> !registration.participations().isEmpty()
                        || !registration.creators().isEmpty());
        if (known.isEmpty()) {
            named.run();
            return;
        }
        known.get().creators().forEach(creator -> triples.add(work, DCTerms.creator.asNode(), iri(creator)));
        known.get().participations().forEach(this::participation);
    }

    private void participation(Participation stated) {
        Node participation = iri(stated.iri());
        participate(participation, stated.role() == Participation.Role.AUTHOR ? EpRoles.AUTHOR : EpRoles.ADDRESSEE);
        stated.person().ifPresent(person -> triples.add(participation, EliDl.HAD_PARTICIPANT_PERSON, iri(person)));
        stated.organisation()
                .ifPresent(body -> triples.add(participation, EliDl.HAD_PARTICIPANT_ORGANIZATION, iri(body)));
        stated.inNameOf().ifPresent(body -> triples.add(participation, EliDl.PARTICIPATION_IN_NAME_OF, iri(body)));
    }

    private void author(Author author) {
        iris.author(author, people)
                .filter(person -> person.getURI().startsWith(Iris.PERSON))
                .ifPresent(person -> {
                    String number = person.getURI().substring(Iris.PERSON.length());
                    Node participation = iris.participation(dossier.id(), number);
                    triples.add(work, DCTerms.creator.asNode(), person);
                    participate(participation, EpRoles.AUTHOR);
                    triples.add(participation, EliDl.HAD_PARTICIPANT_PERSON, person);
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
        if (id.part() == DocumentId.Part.ANNEX) {
            return EpDocumentTypes.ANNEX;
        }
        boolean answer = id.part() == DocumentId.Part.ANSWER;
        return switch (id.reference().letter().kind()) {
            case WRITTEN -> answer ? EpDocumentTypes.QUESTION_WRITTEN_ANSWER : EpDocumentTypes.QUESTION_WRITTEN;
            case WRITTEN_PRIORITY ->
                answer ? EpDocumentTypes.QUESTION_WRITTEN_ANSWER : EpDocumentTypes.QUESTION_WRITTEN_PRIORITY;
            case MINOR_INTERPELLATION ->
                answer ? EpDocumentTypes.INTERPELLATION_MINOR_WRITTEN_ANSWER : EpDocumentTypes.INTERPELLATION_MINOR;
            case ORAL ->
                answer ? EpDocumentTypes.QUESTION_INTERPELLATION_ANSWER_WRITTEN : EpDocumentTypes.QUESTION_ORAL;
            case MAJOR_INTERPELLATION ->
                answer ? EpDocumentTypes.QUESTION_INTERPELLATION_ANSWER_WRITTEN : EpDocumentTypes.INTERPELLATION_MAJOR;
            case QUESTION_TIME ->
                answer ? EpDocumentTypes.QUESTION_INTERPELLATION_ANSWER_WRITTEN : EpDocumentTypes.QUESTION_TIME;
        };
    }
}
