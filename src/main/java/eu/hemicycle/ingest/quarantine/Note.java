package eu.hemicycle.ingest.quarantine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The note beside a refused input, for people and for this program. */
record Note(String origin) {

    static final String SUFFIX = ".reason.txt";

    private static final String ORIGIN = "origin: ";
    private static final int LONGEST_NAME = 120;

    /** The note in the folder of one input. */
    static Optional<Note> in(Path entry) {
        if (!Files.isDirectory(entry)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(entry)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .flatMap(Note::read)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Note> read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines
                    .lines()
                    .filter(line -> line.startsWith(ORIGIN))
                    .map(line -> new Note(line.substring(ORIGIN.length())))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException notOurs) {
            return Stream.empty();
        }
    }

    static String text(String origin, Refused refused) {
        return """
                Not accepted, for the reason below. Correct the file here or where it came from, and offer either again.

                %s%s
                name: %s
                sha256: %s
                size: %d bytes
                time: %s
                software: %s
                """.formatted(
                                ORIGIN,
                                origin,
                                oneLine(refused.name()),
                                refused.sha256(),
                                refused.content().length,
                                refused.time(),
                                refused.software())
                + refused.reasons().stream()
                        .map(reason -> "reason: " + oneLine(reason) + "\n")
                        .collect(Collectors.joining());
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }

    /** A name that every file system takes and that no folder listing hides. */
    static String fileName(String name) {
        String kept =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]", "_").replaceFirst("^\\.+", "_");
        String shortened = kept.length() > LONGEST_NAME ? kept.substring(kept.length() - LONGEST_NAME) : kept;
        return shortened.isBlank() ? "input" : shortened;
    }
}
