package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Catalogued;
import eu.hemicycle.catalogue.history.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What the repository has records of. */
sealed interface OaiItem {

    /** Its identifier is its own IRI. */
    Node subject();

    Instant changed();

    /** Those that it is in, without those above them. */
    List<String> sets();

    /** A document in its present state, or the deletion of one. */
    record OfDocument(Moment moment, List<String> sets, Changes changes) implements OaiItem {

        @Override
        public Node subject() {
            return changes.subject(moment);
        }

        @Override
        public Instant changed() {
            return moment.time();
        }

        Collection<Quad> quads() {
            return changes.quads(moment);
        }
    }

    /** A dataset of the catalogue. */
    record OfDataset(Catalogued.Record record) implements OaiItem {

        @Override
        public Node subject() {
            return record.thing();
        }

        @Override
        public Instant changed() {
            return record.modified();
        }

        @Override
        public List<String> sets() {
            return OaiSets.ofDatasets();
        }
    }

    default boolean isDeleted() {
        return this instanceof OfDocument document && !document.moment().isPresent();
    }
}
