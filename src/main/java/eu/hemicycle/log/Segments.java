package eu.hemicycle.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/** A log's files, at least one. Readers may open them while one is replaced: they see the old or the new, whole. */
final class Segments {

    private final ConcurrentNavigableMap<Long, Segment> byFirstNumber;
    private final ReadWriteLock replacing = new ReentrantReadWriteLock();

    private Segments(ConcurrentNavigableMap<Long, Segment> byFirstNumber) {
        this.byFirstNumber = byFirstNumber;
    }

    /**
     * A file's entries, being read.
     *
     * @param segment as it was when it was opened; another may have its place by now
     */
    record Opened(Segment segment, Frames frames) {}

    /** The files as they are found, the newest one not yet free of a torn tail. */
    static Segments open(Path folder, Disk disk, TornTail torn) throws IOException {
        for (Path unfinished : list(folder, Segment.SUFFIX + Segment.UNFINISHED)) {
            Files.delete(unfinished);
        }
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
        return new Segments(segments);
    }

    /** The files of a log that nobody writes. */
    static Segments found(Path folder) throws IOException {
        ConcurrentNavigableMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
        for (Path file : list(folder, Segment.SUFFIX)) {
            Segment segment = Segment.open(file);
            segments.put(segment.first(), segment);
        }
        refuseMissingStart(segments);
        return new Segments(segments);
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

    Segment newest() {
        return byFirstNumber.lastEntry().getValue();
    }

    /** From the oldest to the newest. */
    List<Segment> all() {
        return List.copyOf(byFirstNumber.values());
    }

    void add(Segment segment) {
        byFirstNumber.put(segment.first(), segment);
    }

    /** The file that holds a number, from the nearest remembered place on. */
    Opened open(long number) throws IOException {
        replacing.readLock().lock();
        try {
            Segment segment = byFirstNumber.floorEntry(number).getValue();
            return new Opened(segment, segment.framesNear(number));
        } finally {
            replacing.readLock().unlock();
        }
    }

    /** Puts the file that was written anew in the old one's place. Those who read the old one read it to its end. */
    void replace(Segment segment) throws IOException {
        replacing.writeLock().lock();
        try {
            Files.move(segment.unfinished(), segment.file(), StandardCopyOption.ATOMIC_MOVE);
            add(segment.replaced());
        } finally {
            replacing.writeLock().unlock();
        }
    }
}
