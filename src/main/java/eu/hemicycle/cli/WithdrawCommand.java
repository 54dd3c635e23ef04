package eu.hemicycle.cli;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.publish.Archive;
import java.util.OptionalLong;
import picocli.CommandLine.Command;

/** Takes a document back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a document back: readers no longer find it, and its address answers 410 with the reason.",
            "The data folder keeps what it was; redact removes that too."
        })
final class WithdrawCommand extends TakingBack {

    WithdrawCommand() {
        super("withdrawn");
    }

    @Override
    long onNode(NodeClient node, DocumentId id, String reason) {
        return node.withdraw(id, reason);
    }

    @Override
    OptionalLong inArchive(Archive archive, DocumentId id, String reason) {
        return archive.withdraw(id, reason);
    }
}
