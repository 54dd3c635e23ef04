package eu.hemicycle.bench;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.Linker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What a store says of generated documents and reference things, without a store.
 *
 * @param vocabularies the graphs of the reference things by their names
 */
record DocumentQuads(DocumentGraphs graphs, Map<Node, Graph> vocabularies) {

    /** The graphs of one Work. */
    record Work(Document document, Map<Node, Graph> graphs) {}

    static DocumentQuads by(Ontology ontology) {
        Vocabularies vocabularies = Vocabularies.of(ontology.vocabularies());
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        vocabularies.graphs().forEach((name, graph) -> graphs.put(Iris.PROJECT.vocabularyGraph(name), graph));
        Linker linker = vocabularies.linker();
        return new DocumentQuads(new DocumentGraphs(Iris.PROJECT, linker, vocabularies.people()), graphs);
    }

    /** The Works of a pair, the question first. */
    List<Work> of(GeneratedPair pair) {
        Map<Object, List<Contribution>> byWork = new LinkedHashMap<>();
        pair.contributions()
                .forEach(contribution -> byWork.computeIfAbsent(contribution.work(), id -> new ArrayList<>())
                        .add(contribution));
        return byWork.values().stream().map(this::work).toList();
    }

    private Work work(List<Contribution> contributions) {
        Dossier dossier = Dossier.of(contributions);
        return new Work(contributions.get(0).versions().get(0), graphs.graphs(dossier));
    }
}
