package eu.hemicycle.cli;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.publish.Archive;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that takes a document back, in a data folder or on a running node. */
abstract class TakingBack implements Callable<Integer> {

    private final String done;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private TakenDocument document = new TakenDocument();

    @Mixin
    private ServerOption server = new ServerOption();

    /** @param done what the document is then, as in {@code withdrawn} */
    TakingBack(String done) {
        this.done = done;
    }

    @Override
    public final Integer call() {
        long number = server.node()
                .map(node -> onNode(node, document.id(), document.reason()))
                .orElseGet(this::inFolder);
        spec.commandLine().getOut().println(document.id() + " is " + done + ", by entry " + number + " of the log");
        return 0;
    }

    private long inFolder() {
        try (Archive archive = options.open(Clock.systemUTC())) {
            return document.numberOf(inArchive(archive, document.id(), document.reason()));
        }
    }

    /** @return the number of the log's entry */
    abstract long onNode(NodeClient node, DocumentId id, String reason);

    /** @return the number of the log's entry; empty if no document has this identifier */
    abstract OptionalLong inArchive(Archive archive, DocumentId id, String reason);
}
