package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What the endpoint says of itself right after a start: whoever asks does not wait for the counts. */
class UncountedDescriptionTest {

    private static final Node DATASET = NodeFactory.createURI("http://localhost/catalogue#dataset");

    /** Statistics that never come. */
    private record Uncounted() implements DatasetStatistics {

        @Override
        public Node dataset() {
            return DATASET;
        }

        @Override
        public Node graph() {
            return NodeFactory.createURI("http://localhost/.well-known/void");
        }

        @Override
        public Collection<Triple> now() {
            throw new IllegalStateException("nothing was counted");
        }

        @Override
        public Collection<Triple> known() {
            return List.of();
        }
    }

    @Test
    void itNamesTheDatasetAndWaitsForNoCount() {
        Limits limits = new Binder(new MapConfigurationPropertySource()).bindOrCreate("hemicycle.limits", Limits.class);
        ServiceDescription.Contents contents =
                new ServiceDescription.Contents(true, List::of, Optional.of(new Uncounted()));

        Graph description = new ServiceDescription(limits, contents).of("http://localhost/sparql");

        assertThat(description.contains(
                        NodeFactory.createURI("http://localhost/sparql#default-graph"), RDFS.seeAlso.asNode(), DATASET))
                .isTrue();
        assertThat(description.contains(DATASET, Node.ANY, Node.ANY)).isFalse();
    }
}
