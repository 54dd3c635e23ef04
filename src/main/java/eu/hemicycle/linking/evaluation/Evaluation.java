package eu.hemicycle.linking.evaluation;

import eu.hemicycle.linking.Linker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a folder of marked texts and measures linking by them. */
public final class Evaluation {

    private final Linker linker;

    public Evaluation(Linker linker) {
        this.linker = linker;
    }

    /**
     * Measures the files {@code *.txt} of a folder.
     *
     * @param wanted by file name
     * @throws IllegalArgumentException if there is none, or one is not a marked text
     */
    public Measurement texts(Path folder, Predicate<String> wanted) {
        Measurement measurement = new Measurement(linker);
        files(folder).stream()
                .filter(file -> wanted.test(file.getFileName().toString()))
                .map(Evaluation::read)
                .forEach(measurement::take);
        if (measurement.texts() == 0) {
            throw new IllegalArgumentException(
                    "No marked text in " + folder + "; expected files such as 001-en-answer.txt");
        }
        return measurement;
    }

    /**
     * Measures the titles whose marks a file lists, drawn from dumps of the Parliament.
     *
     * @param marks {@code titles.csv}: document, kind, start, end, target
     * @param dumps the CSV files that hold the titles themselves
     */
    public Measurement titles(Path marks, List<Path> dumps) {
        Measurement measurement = new Measurement(linker);
        new MarkedTitles(marks, dumps).read().forEach(measurement::take);
        return measurement;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MarkedText read(Path file) {
        try {
            return MarkedText.parse(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
