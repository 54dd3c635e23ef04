package eu.hemicycle.graph;

import static eu.hemicycle.graph.Triples.date;
import static eu.hemicycle.graph.Triples.integer;
import static eu.hemicycle.graph.Triples.text;
import static eu.hemicycle.graph.Triples.time;
import static eu.hemicycle.graph.Triples.truth;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Edition;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.EpRoles;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.graph.vocabulary.Prov;
import eu.hemicycle.graph.vocabulary.Schema;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What we add to the official record of one Work: its words, their footnotes, whom and what they name with the evidence for
 * each, the persons as printed, and where all of it comes from.
 */
final class AddedGraph {

    private final Iris iris;
    private final RecentLinks links;
    private final People people;
    private final Dossier dossier;
    private final Triples triples = new Triples();
    private final Node work;

    private AddedGraph(Iris iris, RecentLinks links, People people, Dossier dossier) {
        this.iris = iris;
        this.links = links;
        this.people = people;
        this.dossier = dossier;
        this.work = iris.work(dossier.id());
    }

    static Graph of(Dossier dossier, Iris iris, RecentLinks links, People people) {
        AddedGraph added = new AddedGraph(iris, links, people, dossier);
        if (!dossier.isStub()) {
            added.describe();
        }
        return added.triples.graph();
    }

    private void describe() {
        dossier.versions().forEach(this::version);
        Document whole = dossier.whole().orElseThrow();
        whole.edition().ifPresent(this::edition);
        if (whole instanceof Question question) {
            question(question);
        } else if (whole instanceof Answer answer) {
            answer(answer);
        }
        dossier.contributions().stream()
                .filter(contribution -> contribution.source().kind() != SourceKind.STUB)
                .forEach(this::provenance);
    }

    private void version(Document version) {
        String language = version.language().code();
        version.text().ifPresent(text -> words(version, text));
        new Meaning(links, new Evidence(triples, iris, dossier.id(), version.language()), version).find(isWordless());
        version.summary().ifPresent(summary -> triples.add(work, Hemi.SUMMARY, text(summary, language)));
        version.page()
                .ifPresent(page -> triples.add(work, FOAF.page.asNode(), NodeFactory.createURI(page.toASCIIString())));
    }

    private void words(Document version, Text text) {
        Node expression = iris.expression(dossier.id(), version.language());
        String content = text.content();
        triples.add(
                expression,
                Epvoc.EXPRESSION_CONTENT,
                text(content, version.language().code()));
        paragraphs(version, text, expression);
        footnotes(version, text, expression);
    }

    private boolean isWordless() {
        return dossier.versions().stream().allMatch(version -> version.text().isEmpty());
    }

    private void paragraphs(Document version, Text text, Node expression) {
        List<Span> spans = text.paragraphSpans();
        for (int i = 0; i < spans.size(); i++) {
            Node paragraph = iris.paragraph(dossier.id(), version.language(), i + 1);
            triples.add(work, Hemi.HAS_PARAGRAPH, paragraph);
            triples.type(paragraph, Hemi.PARAGRAPH);
            triples.add(paragraph, Hemi.EXPRESSION, expression);
            triples.add(paragraph, Hemi.NUMBER, integer(i + 1));
            position(paragraph, spans.get(i));
        }
    }

    private void footnotes(Document version, Text text, Node expression) {
        for (Footnote note : text.footnotes()) {
            Node footnote = iris.footnote(dossier.id(), version.language(), note.marker());
            triples.add(work, Hemi.HAS_FOOTNOTE, footnote);
            triples.type(footnote, Hemi.FOOTNOTE);
            triples.add(footnote, Hemi.EXPRESSION, expression);
            triples.add(footnote, Hemi.MARKER, text(note.marker()));
            triples.add(footnote, Hemi.RESOLVED, truth(note.resolved()));
            note.mark().ifPresent(mark -> position(footnote, mark));
            note.text()
                    .ifPresent(words -> triples.add(
                            footnote, Hemi.TEXT, text(words, version.language().code())));
        }
    }

    private void position(Node node, Span span) {
        triples.add(node, Hemi.START, integer(span.start()));
        triples.add(node, Hemi.END, integer(span.end()));
    }

    private void edition(Edition edition) {
        edition.revision().ifPresent(number -> triples.add(work, Hemi.REVISION, integer(number)));
        if (edition.corrected()) {
            triples.add(work, Hemi.CORRECTED, truth(true));
        }
    }

    private void question(Question question) {
        question.lastUpdated().ifPresent(this::lastUpdated);
        for (Author author : question.authors()) {
            Node participation = participation(Hemi.HAS_AUTHOR, EpRoles.AUTHOR, "author", author.name());
            iris.author(author, people)
                    .ifPresent(person -> triples.add(participation, EliDl.HAD_PARTICIPANT_PERSON, person));
            author.group().ifPresent(group -> triples.add(participation, Hemi.GROUP_AS_PRINTED, text(group)));
            author.onBehalfOf().ifPresent(body -> triples.add(participation, Hemi.ON_BEHALF_OF_AS_PRINTED, text(body)));
        }
        question.addressees().forEach(this::addressee);
    }

    private void addressee(Institution institution) {
        InstitutionIris.of(institution)
                .authority()
                .ifPresent(authority -> triples.add(work, Hemi.ADDRESSEE, authority));
    }

    private void answer(Answer answer) {
        answer.lastUpdated().ifPresent(this::lastUpdated);
        Optional<Node> institution =
                answer.institution().flatMap(named -> InstitutionIris.of(named).authority());
        institution.ifPresent(authority -> triples.add(work, Hemi.ANSWERED_IN_NAME_OF, authority));
        for (Respondent respondent : answer.respondents()) {
            Node participation =
                    participation(Hemi.HAS_RESPONDENT, EpRoles.MEMBER_COMMISSION, "respondent", respondent.printed());
            institution.ifPresent(authority -> triples.add(participation, EliDl.PARTICIPATION_IN_NAME_OF, authority));
            respondent(answer, respondent).ifPresent(person -> personOf(participation, person));
        }
    }

    private Optional<Person> respondent(Answer answer, Respondent respondent) {
        Optional<String> institution = answer.institution()
                .flatMap(named -> InstitutionIris.of(named).authority())
                .map(Node::getURI);
        Optional<LocalDate> date = answer.date();
        if (institution.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        return people.respondent(respondent.name(), institution.get(), date.get());
    }

    private Node participation(Node property, Node role, String segment, String printed) {
        Node participation = iris.namedParticipation(dossier.id(), segment, printed);
        triples.add(work, property, participation);
        triples.type(participation, EliDl.PARTICIPATION);
        triples.add(participation, EliDl.PARTICIPATION_ROLE, role);
        triples.add(participation, Hemi.NAME_AS_PRINTED, text(printed));
        return participation;
    }

    private void personOf(Node participation, Person person) {
        triples.add(participation, EliDl.HAD_PARTICIPANT_PERSON, NodeFactory.createURI(person.iri()));
    }

    private void lastUpdated(LocalDate day) {
        triples.add(work, Hemi.LAST_UPDATED, date(day));
    }

    private void provenance(Contribution contribution) {
        Source source = contribution.source();
        Node node = iris.source(source.sha256());
        triples.add(work, Prov.WAS_DERIVED_FROM, node);
        software(contribution.run().software());
        triples.type(node, Prov.ENTITY);
        triples.add(node, Schema.NAME, text(source.name()));
        triples.add(node, Schema.SHA256, text(source.sha256()));
        triples.add(node, DCTerms.format.asNode(), text(source.mediaType()));
        triples.add(node, Hemi.RETRIEVED, time(source.retrieved()));
        source.url().ifPresent(url -> triples.add(node, Schema.URL, NodeFactory.createURI(url.toASCIIString())));
    }

    /** Which run of the program it was stands in the log: here it would show in which order sources arrived. */
    private void software(String version) {
        Node node = iris.reading(version);
        triples.add(work, Prov.WAS_GENERATED_BY, node);
        triples.type(node, Prov.ACTIVITY);
        triples.add(node, Schema.SOFTWARE_VERSION, text(version));
    }
}
