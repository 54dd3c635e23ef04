package eu.hemicycle.cli;

import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.csv.MemberTable;
import eu.hemicycle.ingest.csv.Members;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The tables of members by which the authors that official tables name are found. */
final class MemberOption {

    @Option(
            names = "--meps",
            paramLabel = "FILE|DIR",
            description = {
                "an official table of members (CSV) or a folder of such, by which the authors that tables of questions name"
                        + " are found; may be repeated.",
                "Tables among the inputs are used too. To look up again with new tables, add --again"
            })
    private List<Path> tables = List.of();

    /** The members of the tables given, and of those that lie among the inputs as files of their own. */
    Members in(List<String> inputs) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path named : tables) {
            List<Path> found = Files.isDirectory(named) ? under(named) : List.of(named);
            if (found.isEmpty()) {
                throw new CommandFailed("--meps " + named + " holds no table of members; their names end with .csv");
            }
            files.addAll(found);
        }
        inputs.forEach(input -> files.addAll(among(input)));
        return Members.of(files.stream().map(MemberOption::table).toList());
    }

    private static MemberTable table(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (!MemberTable.isOne(content)) {
                throw new CommandFailed(
                        "--meps " + file + " is no table of members; its first column is mep_identifier");
            }
            return MemberTable.read(String.valueOf(file.getFileName()), content);
        } catch (IOException unreadable) {
            throw new CommandFailed("--meps " + file + " cannot be read. Check the path");
        } catch (Unreadable reason) {
            throw new CommandFailed(reason.of(file.toString()).toString());
        }
    }

    private static List<Path> among(String input) {
        try {
            Path path = Path.of(input);
            return Files.exists(path) ? under(path) : List.of();
        } catch (InvalidPathException addressOrWorse) {
            return List.of();
        }
    }

    private static List<Path> under(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".csv") && isOne(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static boolean isOne(Path file) {
        try (InputStream head = Files.newInputStream(file)) {
            return MemberTable.isOne(head.readNBytes(64));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
