package eu.hemicycle.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Takes the payload of a document out of a log's files. Each file that has some is written anew beside, synced, and put in
 * place; a kill in between leaves it as it was, and doing it again does the rest.
 *
 * @param before entries with this number and above stay
 */
record Redaction(Path folder, Disk disk, String document, long before) {

    void in(Segments segments) throws IOException {
        for (Segment segment : segments.all()) {
            if (concerns(segment)) {
                rewrite(segment);
                segments.replace(segment);
                disk.sync(folder);
            }
        }
        removeTornTails();
    }

    private boolean concerns(Segment segment) throws IOException {
        try (Frames frames = segment.frames()) {
            for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                if (concerns(frame)) {
                    return true;
                }
            }
            return false;
        } catch (BrokenFrame broken) {
            throw broken.in(segment);
        }
    }

    private boolean concerns(Frame frame) {
        Payload.Head head = Payload.head(frame.payload());
        return frame.number() < before && head.document().equals(document) && !head.isEmptied();
    }

    private void rewrite(Segment segment) throws IOException {
        Path unfinished = segment.unfinished();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            out.write(segment.header());
            copy(segment, out);
        }
        try (RandomAccessFile written = new RandomAccessFile(unfinished.toFile(), "rw")) {
            disk.sync(written);
        }
    }

    private void copy(Segment segment, OutputStream out) throws IOException {
        try (Frames frames = segment.frames()) {
            for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                FrameHeader header = frame.header();
                out.write(FrameHeader.frame(header.number(), header.index(), header.size(), payload(segment, frame)));
            }
        } catch (BrokenFrame broken) {
            throw broken.in(segment);
        }
    }

    private byte[] payload(Segment segment, Frame frame) {
        return concerns(frame) ? Payload.pack(Payload.entry(segment, frame).emptied()) : frame.payload();
    }

    /** What was cut off was never acknowledged, and may hold anything: nobody can tell what half an entry is of. */
    private void removeTornTails() throws IOException {
        Path torn = folder.resolve(TornTail.FOLDER);
        if (Files.notExists(torn)) {
            return;
        }
        try (Stream<Path> tails = Files.list(torn)) {
            for (Path tail : tails.toList()) {
                Files.delete(tail);
            }
        }
        disk.sync(torn);
    }
}
