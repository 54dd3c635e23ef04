package eu.hemicycle.cli;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.publish.Archive;
import java.util.OptionalLong;
import picocli.CommandLine.Command;

/** Takes a document back, and what it said out of the data folder. */
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a document back and removes all that it said from the data folder: log, originals and views.",
            "Its identifier and the reason stay. Backups are not touched."
        })
final class RedactCommand extends TakingBack {

    RedactCommand() {
        super("redacted");
    }

    @Override
    long onNode(NodeClient node, DocumentId id, String reason) {
        return node.redact(id, reason);
    }

    @Override
    OptionalLong inArchive(Archive archive, DocumentId id, String reason) {
        return archive.redact(id, reason);
    }
}
