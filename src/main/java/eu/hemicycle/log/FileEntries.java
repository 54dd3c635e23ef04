package eu.hemicycle.log;

import java.io.IOException;
import java.nio.file.Files;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Entries of a file log from a number to a number, across its segments. */
final class FileEntries implements Entries {

    private final NavigableMap<Long, Segment> segments;
    private final long last;
    private long number;
    private Segment segment;
    private @Nullable Frames frames;

    /**
     * @param number the first entry's number
     * @param last the last one's; not above the newest durable entry
     */
    FileEntries(NavigableMap<Long, Segment> segments, long number, long last) {
        this.segments = segments;
        this.number = number;
        this.last = last;
        this.segment = segments.floorEntry(number).getValue();
    }

    @Override
    public boolean hasNext() {
        return number <= last;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No entry after " + last);
        }
        try {
            Frame frame = frame();
            number++;
            return entry(frame);
        } catch (BrokenFrame broken) {
            throw new LogCorrupted(segment.file(), broken.offset(), broken.number(), broken.reason());
        } catch (IOException failure) {
            throw new LogFailed("The log file " + segment.file() + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Entry entry(Frame frame) {
        try {
            return Payload.unpack(frame.number(), frame.payload());
        } catch (IllegalArgumentException unknown) {
            throw new LogCorrupted(segment.file(), frame.offset(), frame.number(), unknown.getMessage());
        }
    }

    /** The frame of the number that is next, past those between it and the nearest remembered place. */
    private Frame frame() throws IOException, BrokenFrame {
        Frame frame = following();
        while (frame.number() < number) {
            frame = following();
        }
        return frame;
    }

    private Frame following() throws IOException, BrokenFrame {
        Frames open = frames;
        if (open == null) {
            open = segment.framesNear(number);
            frames = open;
        }
        Frame frame = open.next();
        if (frame == null) {
            nextSegment();
            return following();
        }
        segment.remember(frame.number(), frame.offset());
        return frame;
    }

    private void nextSegment() throws IOException {
        Segment next = segments.get(number);
        if (next == null || next == segment) {
            long end = Files.size(segment.file());
            throw new LogCorrupted(
                    segment.file(), end, number, "the file ends here, and no other file starts with that entry");
        }
        close();
        segment = next;
    }

    @Override
    public void close() {
        Frames open = frames;
        frames = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException failure) {
            throw new LogFailed("The log file " + segment.file() + " cannot be closed", failure);
        }
    }
}
