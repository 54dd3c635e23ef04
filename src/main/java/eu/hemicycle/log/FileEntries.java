package eu.hemicycle.log;

import java.io.IOException;
import java.nio.file.Files;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Entries of a file log from a number to a number, across its segments. */
final class FileEntries<E> implements Entries<E> {

    private final Segments segments;
    private final long last;
    private final BiFunction<Segment, Frame, E> reading;
    private long number;
    private Segments.@Nullable Opened current;

    /**
     * @param number the first entry's number
     * @param last the last one's; not above the newest durable entry
     * @param reading makes of a frame what is wanted of it
     */
    FileEntries(Segments segments, long number, long last, BiFunction<Segment, Frame, E> reading) {
        this.segments = segments;
        this.number = number;
        this.last = last;
        this.reading = reading;
    }

    @Override
    public boolean hasNext() {
        return number <= last;
    }

    @Override
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No entry after " + last);
        }
        try {
            E entry = following(opened());
            number++;
            return entry;
        } catch (IOException failure) {
            throw new LogFailed("Entry " + number + " of the log cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Segments.Opened opened() throws IOException {
        Segments.Opened open = current;
        if (open == null) {
            open = segments.open(number);
            current = open;
        }
        return open;
    }

    private E following(Segments.Opened open) throws IOException {
        try {
            Frame frame = frame(open);
            return frame == null ? following(nextFile(open.segment())) : reading.apply(open.segment(), frame);
        } catch (BrokenFrame broken) {
            throw broken.in(open.segment());
        }
    }

    /** The frame of the number that is next, past those between it and the nearest remembered place; null at the end. */
    private @Nullable Frame frame(Segments.Opened open) throws IOException, BrokenFrame {
        Frame frame = open.frames().next();
        while (frame != null) {
            open.segment().remember(frame.number(), frame.offset());
            if (frame.number() >= number) {
                return frame;
            }
            frame = open.frames().next();
        }
        return null;
    }

    private Segments.Opened nextFile(Segment ended) throws IOException {
        close();
        Segments.Opened next = opened();
        if (next.segment().first() != number || next.segment().first() == ended.first()) {
            long end = Files.size(ended.file());
            throw new LogCorrupted(
                    ended.file(), end, number, "the file ends here, and no other file starts with that entry");
        }
        return next;
    }

    @Override
    public void close() {
        Segments.Opened open = current;
        current = null;
        if (open == null) {
            return;
        }
        try {
            open.frames().close();
        } catch (IOException failure) {
            throw new LogFailed("The log file " + open.segment().file() + " cannot be closed", failure);
        }
    }
}
