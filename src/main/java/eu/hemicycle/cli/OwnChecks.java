package eu.hemicycle.cli;

import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ingest.rdf.profile.OwnDocument;
import eu.hemicycle.ingest.rdf.profile.OwnReader;
import eu.hemicycle.ingest.rdf.profile.OwnRecords;
import eu.hemicycle.ingest.rdf.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;

/** Reads inputs by a profile, and holds the documents to the shapes that the profile names. */
final class OwnChecks {

    private final OwnReader reader;
    private final Optional<RecordShapes> shapes;

    OwnChecks(Profile profile) {
        this.reader = new OwnReader(profile);
        this.shapes = profile.shapes().map(file -> {
            try {
                return new RecordShapes(RDFDataMgr.loadGraph(file.toString()));
            } catch (RiotException | IllegalArgumentException unusable) {
                throw new CommandFailed("The shapes " + file + " cannot be used: " + unusable.getMessage());
            }
        });
    }

    /** What an input holds; an input that cannot be read is one refusal. */
    OwnRecords read(Offered offered) {
        if (offered instanceof Offered.Absent absent) {
            return refused(absent.reason());
        }
        Offered.Bytes input = (Offered.Bytes) offered;
        try {
            return reader.read(input.name(), input.content());
        } catch (Unreadable reason) {
            return refused(reason.of(input.name()));
        }
    }

    private static OwnRecords refused(Refusal refusal) {
        return new OwnRecords(List.of(), List.of(refusal), Map.of());
    }

    /** What breaks the shapes. */
    List<String> violations(OwnDocument document) {
        return shapes.map(rules -> rules.violations(document.graph())).orElse(List.of()).stream()
                .map(violation -> document.id() + ": " + violation)
                .toList();
    }

    /** The SHACL report of a document as Turtle; empty where the profile names no shapes. */
    Optional<String> report(OwnDocument document) {
        return shapes.map(rules -> rules.report(document.graph()));
    }
}
