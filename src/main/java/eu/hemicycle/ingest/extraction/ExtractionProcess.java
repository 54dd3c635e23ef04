package eu.hemicycle.ingest.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One child. After any failure it is of no more use. */
final class ExtractionProcess implements AutoCloseable {

    private static final int MOST_NOISE = 64 * 1024;
    private static final long SECONDS_TO_DIE = 5;

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private boolean ready;
    private int served;

    private ExtractionProcess(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static ExtractionProcess start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL") || name.startsWith("JDK_JAVA"));
        return new ExtractionProcess(builder.start());
    }

    int served() {
        return served;
    }

    Extract ask(Frames.Request request) throws IOException, Unextractable {
        if (!ready) {
            awaitReady();
            ready = true;
        }
        served++;
        Frames.write(to, request);
        return Frames.readResponse(from);
    }

    private void awaitReady() throws IOException {
        int matched = 0;
        for (int noise = 0; matched < Frames.READY.length; noise++) {
            int next = from.read();
            if (next < 0 || noise > MOST_NOISE) {
                throw new IOException("The child did not start");
            }
            matched = next == Frames.READY[matched] ? matched + 1 : next == Frames.READY[0] ? 1 : 0;
        }
    }

    /** Ends it at once, from any thread. */
    void kill() {
        process.destroyForcibly();
    }

    /** The exit code once it has been killed or has died; -1 if it does not go. */
    int exit() {
        kill();
        try {
            return process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
