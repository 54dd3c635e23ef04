package eu.hemicycle.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Changes and logs for the tests of this package. */
final class Logs {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Logs() {}

    static Change aChange(int number) {
        String document = "E-9-2021-009%03d".formatted(number);
        String patch = "A <urn:s" + number + "> <urn:p> \"Ωμέγα 🏛\" <urn:g" + number + "> .\n";
        return new Change(document, Kind.CHANGED, patch, "[{\"n\":" + number + "}]");
    }

    static List<Change> changes(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Logs::aChange).toList();
    }

    static Entry anEntry(int number) {
        Change change = aChange(number);
        return new Entry(number, change.document(), change.kind(), NOW, change.patch(), change.contributions());
    }

    static List<Entry> entries(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Logs::anEntry).toList();
    }

    static List<Entry> all(ChangeLog log) {
        return after(log, 0);
    }

    static List<Entry> after(ChangeLog log, long number) {
        List<Entry> found = new ArrayList<>();
        try (Entries<Entry> entries = log.from(number)) {
            entries.forEachRemaining(found::add);
        }
        return found;
    }

    static List<EntryHead> heads(ChangeLog log, long number) {
        List<EntryHead> found = new ArrayList<>();
        try (Entries<EntryHead> entries = log.heads(number)) {
            entries.forEachRemaining(found::add);
        }
        return found;
    }

    static EntryHead head(Entry entry) {
        return new EntryHead(entry.number(), entry.document(), entry.kind(), entry.time());
    }

    static Path newest(Path folder) {
        List<Path> files = segments(folder);
        return files.get(files.size() - 1);
    }

    static List<Path> segments(Path folder) {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(".log"))
                .toList();
    }

    static List<Path> torn(Path folder) {
        return list(folder.resolve("torn"));
    }

    private static List<Path> list(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
