package eu.hemicycle.fragments;

import eu.hemicycle.resource.Site;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** What a fragment says of itself and how others are asked for (Triple Pattern Fragments, sections 4.2 and 4.3; Hydra). */
record Metadata(Fragment fragment, Site site) {

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String VOID = "http://rdfs.org/ns/void#";

    /** The graph that holds it, where there are graphs: beside the data, which is in the default graph. */
    Node graph() {
        return NodeFactory.createURI(fragment.page() + "#metadata");
    }

    List<Triple> triples() {
        List<Triple> all = new ArrayList<>();
        Node dataset = NodeFactory.createURI(site.url(Fragment.PATH + "#dataset"));
        Node first = NodeFactory.createURI(site.url(fragment.pattern().href()));
        Node page = NodeFactory.createURI(fragment.page());
        all.add(Triple.create(graph(), FOAF.primaryTopic.asNode(), page));
        all.add(Triple.create(dataset, RDF.type.asNode(), term(VOID, "Dataset")));
        all.add(Triple.create(dataset, RDF.type.asNode(), term(HYDRA, "Collection")));
        all.add(Triple.create(dataset, term(VOID, "subset"), page));
        search(dataset, all);
        all.add(Triple.create(page, RDF.type.asNode(), term(HYDRA, "PartialCollectionView")));
        all.add(Triple.create(page, DCTerms.source.asNode(), NodeFactory.createURI(site.url("/catalogue#dataset"))));
        all.add(Triple.create(
                page, term(HYDRA, "totalItems"), number(fragment.count().triples())));
        all.add(Triple.create(
                page, term(VOID, "triples"), number(fragment.count().triples())));
        all.add(Triple.create(page, term(HYDRA, "itemsPerPage"), number(Fragment.SIZE)));
        all.add(Triple.create(page, term(HYDRA, "first"), first));
        fragment.next()
                .ifPresent(next ->
                        all.add(Triple.create(page, term(HYDRA, "next"), NodeFactory.createURI(site.url(next)))));
        return all;
    }

    private void search(Node dataset, List<Triple> all) {
        Node search = NodeFactory.createBlankNode();
        all.add(Triple.create(dataset, term(HYDRA, "search"), search));
        all.add(Triple.create(
                search,
                term(HYDRA, "template"),
                NodeFactory.createLiteralString(site.url(Fragment.PATH + "{?subject,predicate,object}"))));
        all.add(Triple.create(search, term(HYDRA, "variableRepresentation"), term(HYDRA, "ExplicitRepresentation")));
        for (Node part : List.of(RDF.subject.asNode(), RDF.predicate.asNode(), RDF.object.asNode())) {
            Node mapping = NodeFactory.createBlankNode();
            all.add(Triple.create(search, term(HYDRA, "mapping"), mapping));
            all.add(Triple.create(
                    mapping, term(HYDRA, "variable"), NodeFactory.createLiteralString(part.getLocalName())));
            all.add(Triple.create(mapping, term(HYDRA, "property"), part));
        }
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
