package eu.hemicycle.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * A log's files as they are found at open, the newest one free of a torn tail.
 *
 * @param byFirstNumber the files, at least one
 * @param tail where the newest one ends
 */
record Segments(ConcurrentNavigableMap<Long, Segment> byFirstNumber, Tail tail) {

    static Segments open(Path folder, Disk disk, Clock clock) throws IOException {
        for (Path unfinished : list(folder, Segment.SUFFIX + Segment.UNFINISHED)) {
            Files.delete(unfinished);
        }
        TornTail torn = new TornTail(folder, disk, clock);
        ConcurrentNavigableMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
        List<Path> files = list(folder, Segment.SUFFIX);
        for (Path file : files) {
            boolean newest = file.equals(files.get(files.size() - 1));
            Segment segment = newest ? torn.openNewest(file) : Segment.open(file);
            segments.put(segment.first(), segment);
        }
        if (segments.isEmpty()) {
            segments.put(1L, Segment.create(folder, 1, disk));
        }
        refuseMissingStart(segments);
        Segment newest = segments.lastEntry().getValue();
        Tail tail = Tail.of(newest);
        torn.cut(newest.file(), tail.end());
        return new Segments(segments, tail);
    }

    private static void refuseMissingStart(ConcurrentNavigableMap<Long, Segment> segments) {
        if (segments.firstKey() != 1) {
            Segment oldest = segments.firstEntry().getValue();
            throw new LogCorrupted(oldest.file(), 0, 1, "this is the oldest file, and older entries are missing");
        }
    }

    private static List<Path> list(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
