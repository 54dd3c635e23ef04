package eu.hemicycle.catalogue.dumps;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;

/** What both graphs of one document say of it. */
record DocumentStatements(DocumentId id, Node work, Graph graph) {

    static DocumentStatements of(DocumentId id, DatasetGraph data) {
        Iris iris = Iris.PROJECT;
        Graph graph = GraphFactory.createDefaultGraph();
        for (Node name : List.of(iris.recordGraph(id), iris.addedGraph(id))) {
            data.findNG(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
        }
        return new DocumentStatements(id, iris.work(id), graph);
    }

    /** In one order. */
    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(NodeCmp::compareRDFTerms)
                .toList();
    }

    /** The text of the Work's first value. */
    Optional<String> text(Node property) {
        return objects(work, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    Optional<String> title(Language language) {
        return objects(work, DCTerms.title.asNode()).stream()
                .filter(title -> title.isLiteral() && language.code().equals(title.getLiteralLanguage()))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    /** The languages in which it has a title. */
    Set<Language> titled() {
        Set<Language> languages = new TreeSet<>();
        objects(work, DCTerms.title.asNode())
                .forEach(title -> Language.of(title.getLiteralLanguage()).ifPresent(languages::add));
        return languages;
    }

    /** The addresses of its files in some formats. */
    Set<String> files(Set<Rendition.Format> formats) {
        Set<String> addresses = new TreeSet<>();
        for (Rendition.Format format : formats) {
            Node type = Iris.PROJECT.fileType(format);
            graph.find(Node.ANY, DCTerms.format.asNode(), type)
                    .mapWith(Triple::getSubject)
                    .toList()
                    .forEach(manifestation -> objects(manifestation, Eli.IS_EXEMPLIFIED_BY).stream()
                            .filter(Node::isURI)
                            .forEach(file -> addresses.add(file.getURI())));
        }
        return addresses;
    }
}
