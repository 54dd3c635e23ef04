package eu.hemicycle.bench.peers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a comparison works with.
 *
 * @param data the archive's folder
 * @param work a folder for quads and the stores of the others, of this archive alone
 * @param java how a Java program is started: the command and its options, the heap among them
 * @param program what follows to start this program: {@code -jar} or {@code -cp}, and what goes with it
 * @param limit how long a question may take
 * @param rounds how often each question is timed at the most
 */
public record Place(Path data, Path work, List<String> java, List<String> program, Duration limit, int rounds) {

    /** How long a client waits: longer than an engine may take, so that none works on for a client that has gone. */
    Duration patience() {
        return limit.plusMinutes(1);
    }
}
