package eu.hemicycle.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A log in files of one folder, for one process at a time. Files are named by their first entry's number, as in
 * {@code 00000000000000000001.log}. They are appended to, and only a redaction writes one anew. The format is described
 * in {@code docs/log-format.md}:
 *
 * <pre>
 * file   = "HEMILOG" %x01 first:8 crc32c:4 *entry
 * entry  = number:8 index:4 size:4 length:4 crc32c:4 payload
 * </pre>
 *
 * {@code index} of {@code size} is the entry's place in the group it was written with. At open, whatever stands behind
 * the last whole group is a torn tail: it is kept in the folder {@code torn} and cut off.
 */
public final class FileLog implements ChangeLog {

    /** How large a file may grow before the next one is begun. */
    public static final long SEGMENT_BYTES = 64L * 1024 * 1024;

    private static final long LARGEST_GROUP = 1L << 30;

    private final Path folder;
    private final Clock clock;
    private final long segmentBytes;
    private final Disk disk;
    private final FolderLock lock;
    private final Segments segments;
    private RandomAccessFile file;
    private long end;
    private volatile long last;
    private volatile @Nullable LogFailed stopped;

    private FileLog(Path folder, Clock clock, long segmentBytes, Disk disk, FolderLock lock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.segmentBytes = segmentBytes;
        this.disk = disk;
        this.lock = lock;
        TornTail torn = new TornTail(folder, disk, clock);
        this.segments = Segments.open(folder, disk, torn);
        Tail tail = Tail.of(segments.newest());
        torn.cut(segments.newest().file(), tail.end());
        this.last = tail.last();
        this.end = tail.end();
        this.file = newestFile();
    }

    /** Opens a folder's log, or begins one there, with files of {@link #SEGMENT_BYTES} above the default floor. */
    public static FileLog open(Path folder, Clock clock) {
        return open(folder, clock, DiskFloor.DEFAULT);
    }

    /** Opens a folder's log, or begins one there, with files of {@link #SEGMENT_BYTES}. */
    public static FileLog open(Path folder, Clock clock, DiskFloor floor) {
        return open(folder, clock, SEGMENT_BYTES, new Disk(floor));
    }

    /**
     * Opens a folder's log, or begins one there.
     *
     * @param segmentBytes from which size on a file is full; at most 1 GiB
     * @throws LogInUse if another process has it open
     * @throws LogCorrupted if the newest file is damaged before its tail; other files are checked as they are read
     * @throws LogFailed if the folder cannot be read or written
     */
    public static FileLog open(Path folder, Clock clock, long segmentBytes) {
        return open(folder, clock, segmentBytes, new Disk(DiskFloor.DEFAULT));
    }

    static FileLog open(Path folder, Clock clock, long segmentBytes, Disk disk) {
        if (segmentBytes > LARGEST_GROUP) {
            throw new IllegalArgumentException("A log file of " + segmentBytes + " bytes is over the limit of 1 GiB");
        }
        try {
            Files.createDirectories(folder);
            return open(folder, clock, segmentBytes, disk, FolderLock.take(folder));
        } catch (IOException failure) {
            throw new LogFailed("The log in " + folder + " cannot be opened: " + failure, failure);
        }
    }

    private static FileLog open(Path folder, Clock clock, long segmentBytes, Disk disk, FolderLock lock)
            throws IOException {
        try {
            return new FileLog(folder, clock, segmentBytes, disk, lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    @Override
    public synchronized long append(List<Change> changes) {
        refuseIfStopped();
        if (changes.stream().anyMatch(change -> change.kind() == Kind.CHANGED)) {
            refuseBelowFloor();
        }
        return write(numbered(changes));
    }

    private List<Entry> numbered(List<Change> changes) {
        Instant time = clock.instant();
        List<Entry> entries = new ArrayList<>();
        for (Change change : changes) {
            entries.add(Entry.of(change, last + 1 + entries.size(), time));
        }
        return entries;
    }

    @Override
    public synchronized long replicate(List<Entry> entries) {
        refuseIfStopped();
        refuseUnlessNext(entries);
        refuseBelowFloor();
        return write(entries);
    }

    private void refuseUnlessNext(List<Entry> entries) {
        long expected = last;
        for (Entry entry : entries) {
            expected++;
            if (entry.number() != expected) {
                throw new IllegalArgumentException("The log in " + folder + " continues with entry " + expected
                        + "; it cannot take entry " + entry.number() + " in its place");
            }
        }
    }

    private void refuseBelowFloor() {
        try {
            Optional<DiskBelowFloor> refusal = disk.belowFloor(folder);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        } catch (IOException unknown) {
            throw new LogFailed("The disk of " + folder + " does not say how full it is: " + unknown, unknown);
        }
    }

    private long write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return last;
        }
        Group group = Group.of(entries);
        try {
            beginFileIfFull();
            write(group);
        } catch (SyncFailed unknown) {
            throw stop(unknown);
        } catch (IOException failure) {
            takeBack();
            throw new LogFailed(
                    "The log in " + folder + " could not be written: " + failure.getMessage()
                            + ". Nothing of this group was kept; give the disk room and try again.",
                    failure);
        }
        return last;
    }

    private void beginFileIfFull() throws IOException {
        if (end < segmentBytes) {
            return;
        }
        Segment segment = Segment.create(folder, last + 1, disk);
        segments.add(segment);
        reopenNewest();
    }

    private void reopenNewest() throws IOException {
        file.close();
        file = newestFile();
        end = file.length();
    }

    private RandomAccessFile newestFile() throws IOException {
        return new RandomAccessFile(segments.newest().file().toFile(), "rw");
    }

    private void write(Group group) throws IOException {
        file.seek(end);
        disk.write(file, group.bytes());
        disk.sync(file);
        group.rememberIn(segments.newest(), end);
        end += group.bytes().length;
        last = group.last();
    }

    private void takeBack() {
        try {
            file.setLength(end);
            disk.sync(file);
        } catch (IOException failure) {
            throw stop(failure);
        }
    }

    private LogFailed stop(IOException cause) {
        LogFailed failure = new LogFailed(
                "The log in " + folder + " takes no more changes, because the disk did not"
                        + " confirm the last ones: " + cause.getMessage()
                        + ". What was acknowledged is kept. Check the disk and restart.",
                cause);
        stopped = failure;
        return failure;
    }

    @Override
    public synchronized void redact(String document, long before) {
        refuseIfStopped();
        try {
            new Redaction(folder, disk, document, before).in(segments);
        } catch (SyncFailed unknown) {
            throw stop(unknown);
        } catch (IOException failure) {
            throw new LogFailed(
                    document + " was not wholly taken out of the log in " + folder + ": " + failure.getMessage()
                            + ". Give the disk room and do it again.",
                    failure);
        } finally {
            appendToPresentFile();
        }
    }

    /** The newest file may be another one by now, even if the redaction failed after that. */
    private void appendToPresentFile() {
        try {
            reopenNewest();
        } catch (IOException failure) {
            throw stop(failure);
        }
    }

    @Override
    public Optional<String> refusesWriting() {
        LogFailed reason = stopped;
        if (reason != null) {
            return Optional.of(String.valueOf(reason.getMessage()));
        }
        try {
            return disk.belowFloor(folder).map(Throwable::getMessage);
        } catch (IOException unknown) {
            return Optional.of("The disk of " + folder + " does not say how full it is: " + unknown);
        }
    }

    /** Reads every entry and names the first damage of each file; empty if all is as it was written. */
    public List<LogCorrupted> damages() {
        return new LogCheck(segments, last).damages();
    }

    private void refuseIfStopped() {
        if (stopped != null) {
            throw new LogFailed(String.valueOf(stopped.getMessage()), stopped);
        }
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public Entries<Entry> from(long numberExclusive) {
        return after(numberExclusive, Payload::entry);
    }

    @Override
    public Entries<EntryHead> heads(long numberExclusive) {
        return after(numberExclusive, Payload::entryHead);
    }

    private <E> Entries<E> after(long number, BiFunction<Segment, Frame, E> reading) {
        return new FileEntries<>(segments, Math.max(number, 0) + 1, last, reading);
    }

    @Override
    public Optional<Entry> read(long number) {
        if (number < 1 || number > last) {
            return Optional.empty();
        }
        try (Entries<Entry> entries = new FileEntries<>(segments, number, number, Payload::entry)) {
            return Optional.of(entries.next());
        }
    }

    @Override
    public synchronized void close() {
        stopped = new LogFailed("The log in " + folder + " is closed.");
        try {
            file.close();
            lock.close();
        } catch (IOException failure) {
            throw new LogFailed("The log in " + folder + " could not be closed: " + failure.getMessage(), failure);
        }
    }
}
