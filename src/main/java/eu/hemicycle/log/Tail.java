package eu.hemicycle.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the newest segment's acknowledged groups end. What stands behind is torn: the process or the machine stopped
 * before the group's sync, and nobody was told that it is kept.
 *
 * @param last the newest whole group's last number
 * @param end where that group ends in the file
 */
record Tail(long last, long end) {

    /** @throws LogCorrupted if a later group follows what is broken: then that was synced, and is damaged now */
    static Tail of(Segment segment) throws IOException {
        Tail tail = new Tail(segment.first() - 1, Segment.HEADER_BYTES);
        try (Frames frames = segment.framesNear(segment.first())) {
            for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                segment.remember(frame.number(), frame.offset());
                if (frame.header().isLastOfGroup()) {
                    tail = new Tail(frame.number(), frame.end());
                }
            }
        } catch (BrokenFrame broken) {
            refuseDamage(segment.file(), broken);
        }
        return tail;
    }

    private static void refuseDamage(Path file, BrokenFrame broken) throws IOException {
        if (laterGroupFollows(file, broken)) {
            throw new LogCorrupted(file, broken.offset(), broken.number(), broken.reason() + ", and more follows it");
        }
    }

    /**
     * A group is written only after the one before it was synced. Pages of one unsynced group may reach the disk in any
     * order, so whole entries of the broken entry's own group prove nothing.
     */
    private static boolean laterGroupFollows(Path file, BrokenFrame broken) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer rest =
                    channel.map(FileChannel.MapMode.READ_ONLY, broken.offset(), channel.size() - broken.offset());
            for (int at = 1; at + FrameHeader.BYTES <= rest.limit(); at++) {
                if (startsLaterGroup(rest, at, broken.number())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean startsLaterGroup(ByteBuffer rest, int at, long number) {
        FrameHeader header = FrameHeader.read(rest, at);
        int left = rest.limit() - at - FrameHeader.BYTES;
        return header.isPlausible()
                && header.groupStart() > number
                && header.groupStart() - number <= rest.limit()
                && header.length() <= left
                && header.matches(rest.slice(at + FrameHeader.BYTES, header.length()));
    }
}
