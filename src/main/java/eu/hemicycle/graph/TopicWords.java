package eu.hemicycle.graph;

import eu.hemicycle.document.Language;
import eu.hemicycle.linking.Name;
import eu.hemicycle.linking.Topic;
import eu.hemicycle.linking.Use;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** Tells a concept from others and stands in no text. */
    private static final Pattern QUALIFIER = Pattern.compile(" \\(.*\\)");

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

    private List<Name> words(Node concept) {
        boolean selected = all.contains(concept, SKOS.inScheme.asNode(), SCHEME);
        return Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                .flatMap(property -> all.find(concept, property.asNode(), Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .flatMap(label -> name(label).stream())
                .filter(name -> selected || name.text().contains(" "))
                .toList();
    }

    /** Nothing for a label in a language that is not one of the Union's. */
    private static Optional<Name> name(Node label) {
        String tag = label.getLiteralLanguage();
        Optional<Language> language = Language.of(tag);
        String words = QUALIFIER.matcher(label.getLiteralLexicalForm()).replaceAll("");
        return Optional.of(new Name(words, language, Use.HIDDEN)).filter(any -> tag.isEmpty() || language.isPresent());
    }
}
