package eu.hemicycle.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** How many kills a folder has been through, and which steps were found whole after the last one. */
final class Ledger {

    private final Path file;
    private int kills;
    private long steps;

    private Ledger(Path file, List<String> lines) {
        this.file = file;
        this.kills = lines.size();
        this.steps = lines.isEmpty() ? 0 : Long.parseLong(lines.get(lines.size() - 1));
    }

    static Ledger in(Path folder) throws IOException {
        Path file = folder.resolve("ledger");
        return new Ledger(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    int kills() {
        return kills;
    }

    long steps() {
        return steps;
    }

    void add(long stepsAfterKill) throws IOException {
        Files.writeString(file, stepsAfterKill + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        kills++;
        steps = stepsAfterKill;
    }
}
