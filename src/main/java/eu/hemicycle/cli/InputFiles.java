package eu.hemicycle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that the paths of a command line stand for. */
final class InputFiles {

    private InputFiles() {}

    /** Files as they are named, folders by the visible files in and under them in the order of their names. */
    static List<Path> in(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        paths.forEach(path -> files.addAll(Files.isDirectory(path) ? under(path) : List.of(path)));
        return files;
    }

    private static List<Path> under(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> isVisible(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CommandFailed("The folder " + folder + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static boolean isVisible(Path relative) {
        for (Path segment : relative) {
            if (segment.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
