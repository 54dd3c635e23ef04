package eu.hemicycle.ingest.rdf;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Run;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/** What becomes of data files: read, merged alone, and written as official records. */
public final class Published {

    public static final RecordShapes SHAPES =
            new RecordShapes(Ontology.bundled().recordShapes());
    private static final Vocabularies VOCABULARIES =
            Vocabularies.of(Ontology.bundled().vocabularies());
    private static final DocumentGraphs GRAPHS =
            new DocumentGraphs(Iris.PROJECT, VOCABULARIES.linker(), VOCABULARIES.people());
    private static final Run RUN = new Run("test", Instant.EPOCH, "0");

    private Published() {}

    public static Reading read(Readers readers, String name, byte[] content) {
        return readers.read(name, Optional.empty(), content, Clock.systemUTC());
    }

    public static Graph records(Reading.Read read) {
        Graph all = GraphFactory.createDefaultGraph();
        read.works().stream()
                .map(versions -> Dossier.of(java.util.List.of(new Contribution(versions, read.source(), RUN))))
                .map(GRAPHS::record)
                .forEach(record -> record.find().forEach(all::add));
        return all;
    }
}
