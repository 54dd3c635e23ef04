package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.dumps.Edition;
import eu.hemicycle.resource.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;

/** The dataset's statistics in VoID (W3C Interest Group Note, 3 March 2011). */
final class VoidGraph {

    private final Statements statements;
    private final Node dataset;

    private VoidGraph(Site site) {
        this.statements = new Statements(site.url("/"));
        this.dataset = statements.iri("catalogue#dataset");
    }

    /** @param dump the newest */
    static List<Quad> of(Site site, Publisher publisher, Figures figures, Optional<Edition> dump) {
        VoidGraph graph = new VoidGraph(site);
        graph.statements.addFile("/catalogue/void.ttl");
        graph.counted(figures);
        site.licence()
                .ifPresent(licence ->
                        graph.statements.add(graph.dataset, DCTerms.license, graph.statements.iri(licence.toString())));
        publisher.name().ifPresent(graph::publisher);
        dump.ifPresent(graph::dump);
        return graph.statements.quads();
    }

    private void dump(Edition edition) {
        edition.files().stream()
                .filter(file -> file.part().equals("all") && file.format().holdsGraphs())
                .forEach(file ->
                        statements.add(dataset, VOID.dataDump, DumpStatements.address(statements, edition, file)));
    }

    private void publisher(String name) {
        Node agent = statements.iri("catalogue#publisher");
        statements.type(agent, FOAF.Agent);
        statements.text(agent, FOAF.name, name);
        statements.add(dataset, DCTerms.publisher, agent);
    }

    private void counted(Figures figures) {
        figures.begun().ifPresent(time -> statements.time(dataset, DCTerms.issued, time));
        figures.modified().ifPresent(time -> statements.time(dataset, DCTerms.modified, time));
        statements.value(dataset, Terms.VERSION, Long.toString(figures.version()), XSDDatatype.XSDstring);
        statements.number(dataset, VOID.triples, figures.triples());
        statements.number(dataset, VOID.distinctSubjects, figures.subjects());
        statements.number(dataset, VOID.distinctObjects, figures.objects());
        statements.number(dataset, VOID.documents, figures.documents());
        statements.number(dataset, VOID.classes, figures.classes().size());
        statements.number(dataset, VOID.properties, figures.properties().size());
        figures.examples().forEach(example -> statements.add(dataset, VOID.exampleResource, example));
        figures.classes().forEach(count -> partition("class", VOID.classPartition, VOID._class, VOID.entities, count));
        figures.properties()
                .forEach(count -> partition("property", VOID.propertyPartition, VOID.property, VOID.triples, count));
        figures.links().forEach(this::linkset);
    }

    private void partition(String kind, Property leads, Property names, Property counts, Figures.Count count) {
        Node part = part(kind, count.term().getURI());
        statements.type(part, VOID.Dataset);
        statements.add(dataset, leads, part);
        statements.add(part, names, count.term());
        statements.number(part, counts, count.number());
    }

    private void linkset(Figures.Links links) {
        Node set = part("links", links.property() + " " + links.space());
        Node target = part("target", links.space());
        statements.type(set, VOID.Linkset);
        statements.type(target, VOID.Dataset);
        statements.value(target, VOID.uriSpace, links.space(), XSDDatatype.XSDstring);
        statements.add(dataset, VOID.subset, set);
        statements.add(set, VOID.linkPredicate, links.property());
        statements.add(set, VOID.subjectsTarget, dataset);
        statements.add(set, VOID.objectsTarget, target);
        statements.number(set, VOID.triples, links.triples());
    }

    /** A name that stays the same while the term does. */
    private Node part(String kind, String term) {
        return statements.iri(".well-known/void#" + kind + "-" + hash(term));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
