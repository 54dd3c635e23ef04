package eu.hemicycle.graph;

import eu.hemicycle.graph.vocabulary.Schema;
import eu.hemicycle.linking.Entry;
import eu.hemicycle.linking.Lexicon;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.Office;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import eu.hemicycle.linking.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The reference things: as graphs to publish, and as what the linker looks for. */
public final class Vocabularies {

    private final SortedMap<String, Graph> graphs;
    private final Graph all = GraphFactory.createDefaultGraph();

    private Vocabularies(SortedMap<String, Graph> graphs) {
        this.graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
        graphs.values().forEach(graph -> graph.find().forEach(all::add));
    }

    /** Vocabularies by name, as {@link Ontology#vocabularies()} reads them. */
    public static Vocabularies of(SortedMap<String, Graph> graphs) {
        return new Vocabularies(graphs);
    }

    public SortedMap<String, Graph> graphs() {
        return graphs;
    }

    /** The things that texts name, with their names. */
    public List<Entry> entries() {
        return new LexiconEntries(all).read();
    }

    /** What the linker looks for. */
    public Lexicon lexicon() {
        return Lexicon.of(entries());
    }

    /** All that finds names, citations and topics in texts. */
    public Linker linker() {
        return new Linker(lexicon(), people(), topics());
    }

    /** What documents may be about. */
    public Topics topics() {
        return Topics.of(new TopicWords(all).read());
    }

    /** The persons who ask and answer. */
    public People people() {
        List<Person> persons = new ArrayList<>();
        for (Node person : subjects(FOAF.Person.asNode())) {
            List<Office> offices = offices(person);
            persons.add(new Person(
                    person.getURI(),
                    text(person, FOAF.name.asNode()).orElse(""),
                    text(person, FOAF.givenName.asNode()).orElse(""),
                    text(person, FOAF.familyName.asNode()).orElse(""),
                    offices));
            texts(person, SKOS.altLabel.asNode())
                    .forEach(name -> persons.add(new Person(person.getURI(), name, "", name, offices)));
        }
        return People.of(persons);
    }

    private List<Office> offices(Node person) {
        return objects(person, ORG.hasMembership.asNode()).stream()
                .flatMap(membership -> office(membership).stream())
                .toList();
    }

    private Optional<Office> office(Node membership) {
        Optional<Node> organisation =
                objects(membership, ORG.organization.asNode()).stream().findFirst();
        Optional<LocalDate> from = text(membership, Schema.START_DATE).map(LocalDate::parse);
        if (organisation.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> until = text(membership, Schema.END_DATE).map(LocalDate::parse);
        return Optional.of(new Office(organisation.get().getURI(), from.get(), until));
    }

    private List<Node> subjects(Node type) {
        return all
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        return all.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    private List<String> texts(Node subject, Node property) {
        return objects(subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private Optional<String> text(Node subject, Node property) {
        return texts(subject, property).stream().findFirst();
    }
}
