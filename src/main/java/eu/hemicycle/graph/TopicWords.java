package eu.hemicycle.graph;

import eu.hemicycle.linking.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads from reference data the words that lead to the concepts of EuroVoc. Of concepts outside our own selection, as the
 * whole of EuroVoc has them, names of one word are left out: in a text they seldom mean the concept.
 */
final class TopicWords {

    private static final String EUROVOC = "http://eurovoc.europa.eu/";

    private static final Node SCHEME = NodeFactory.createURI(EUROVOC + "100141");

    private final Graph all;

    TopicWords(Graph all) {
        this.all = all;
    }

    List<Topic> read() {
        return all
                .find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                .mapWith(Triple::getSubject)
                .filterKeep(concept -> concept.isURI() && concept.getURI().startsWith(EUROVOC))
                .toList()
                .stream()
                .map(concept -> new Topic(concept.getURI(), words(concept)))
                .filter(topic -> !topic.words().isEmpty())
                .toList();
    }

    private List<String> words(Node concept) {
        boolean selected = all.contains(concept, SKOS.inScheme.asNode(), SCHEME);
        List<String> words = new ArrayList<>();
        Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                .flatMap(property -> all.find(concept, property.asNode(), Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .map(label -> label.getLiteralLexicalForm().replaceAll(" \\(.*\\)", ""))
                .filter(name -> selected || name.contains(" "))
                .forEach(words::add);
        return words;
    }
}
