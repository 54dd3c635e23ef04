package eu.hemicycle.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * How much there is in one version of the data; counted by SPARQL on the default graph.
 *
 * @param version the number of the last change in it
 * @param begun when the first change was made; empty if there is none
 * @param modified when the last change was made
 * @param counted when that was counted
 * @param objects distinct ones, literals included
 * @param documents Works
 * @param from the date of the oldest document, as the data writes it
 * @param to the date of the newest one
 * @param classes with the number of their members
 * @param properties with the number of their triples
 * @param links into the spaces of others
 * @param languages of the documents
 * @param examples documents to look at
 */
record Figures(
        long version,
        Optional<Instant> begun,
        Optional<Instant> modified,
        Instant counted,
        long triples,
        long subjects,
        long objects,
        long documents,
        Optional<Node> from,
        Optional<Node> to,
        List<Count> classes,
        List<Count> properties,
        List<Links> links,
        List<Named> languages,
        List<Node> examples) {

    /** How often a term is used. */
    record Count(Node term, long number) {}

    /** Triples of one property that lead into one IRI space. */
    record Links(Node property, String space, long triples) {}

    /** A thing with its English name. */
    record Named(Node thing, Node name) {}
}
