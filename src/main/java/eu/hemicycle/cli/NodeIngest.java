package eu.hemicycle.cli;

import eu.hemicycle.ingest.inputs.Inputs;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ops.IngestRun;
import eu.hemicycle.publish.intake.Tally;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends inputs to a running node, several at once, since those share the syncs of its disk. */
final class NodeIngest {

    private static final int AT_ONCE = 8;

    private final NodeClient node;
    private final boolean again;
    private final boolean reinstate;
    private final Tally tally;
    private final PrintWriter err;

    /**
     * @param again whether what was accepted before is read again
     * @param reinstate whether documents come back that were taken back
     */
    NodeIngest(NodeClient node, boolean again, boolean reinstate, Tally tally, PrintWriter err) {
        this.node = node;
        this.again = again;
        this.reinstate = reinstate;
        this.tally = tally;
        this.err = err;
    }

    private record Sent(Offered.Bytes input, Future<IngestRun> run) {}

    /** Asks first, so that a wrong token is told before anything is sent. */
    void take(Inputs inputs, Progress progress) {
        node.runs();
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Deque<Sent> sent = new ArrayDeque<>();
            while (inputs.hasNext()) {
                send(inputs.next(), senders, sent, progress);
                if (sent.size() >= AT_ONCE) {
                    settle(sent.remove(), progress);
                }
            }
            sent.forEach(last -> settle(last, progress));
        } finally {
            senders.shutdownNow();
        }
    }

    private void send(Offered offered, ExecutorService senders, Deque<Sent> sent, Progress progress) {
        if (offered instanceof Offered.Bytes input) {
            sent.add(new Sent(input, senders.submit(() -> node.upload(input, again, reinstate))));
        } else if (offered instanceof Offered.Absent absent) {
            tally.countUnread();
            err.println("refused: " + absent.reason());
            progress.step();
        }
    }

    private void settle(Sent sent, Progress progress) {
        IngestRun run = ended(sent);
        run.kinds().forEach((kind, counts) -> tally.add(kind, counts(counts)));
        tally.account(run.account());
        run.refusals().forEach(reason -> err.println("refused: " + here(reason, sent.input())));
        progress.step();
    }

    /** The node knows the file by its name alone. */
    private static String here(String reason, Offered.Bytes input) {
        return reason.startsWith(input.name())
                ? input.origin() + reason.substring(input.name().length())
                : reason;
    }

    private static IngestRun ended(Sent sent) {
        try {
            return sent.run().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CommandFailed said) {
                throw said;
            }
            throw new IllegalStateException("Sending " + sent.input().origin() + " failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted while inputs were sent; run it again for the rest");
        }
    }

    private static Tally.Counts counts(IngestRun.Counts counts) {
        return new Tally.Counts(counts.created(), counts.changed(), counts.unchanged(), counts.refused());
    }
}
