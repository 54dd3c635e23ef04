package eu.hemicycle.graph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real inputs that lie beside a checkout and are never part of it. */
final class SharedFiles {

    private SharedFiles() {}

    /** A file of the shared folder; the test is skipped with the reason where the folder is absent. */
    static Path shared(String path) {
        Path file = Path.of("../shared").resolve(path);
        assumeTrue(Files.exists(file), () -> "needs " + file + ", which is not here");
        return file;
    }
}
