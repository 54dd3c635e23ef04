package eu.hemicycle.log;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What stands before an entry's payload: 24 bytes, big-endian.
 *
 * @param number the entry's number
 * @param index the entry's place in its group, from 0
 * @param size how many entries its group has
 * @param length the payload's bytes
 * @param checksum CRC-32C of the 20 bytes before it and the payload
 */
record FrameHeader(long number, int index, int size, int length, int checksum) {

    static final int BYTES = 24;
    /** Far above any document; a longer length is damage, and is refused before memory is asked for it. */
    static final int LONGEST_PAYLOAD = 256 * 1024 * 1024;

    private static final int CHECKED_BYTES = BYTES - Integer.BYTES;

    static FrameHeader read(ByteBuffer bytes, int at) {
        return new FrameHeader(
                bytes.getLong(at),
                bytes.getInt(at + 8),
                bytes.getInt(at + 12),
                bytes.getInt(at + 16),
                bytes.getInt(at + 20));
    }

    /** Header and payload as they stand in the file. */
    static byte[] frame(long number, int index, int size, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(BYTES + payload.length);
        FrameHeader unchecked = new FrameHeader(number, index, size, payload.length, 0);
        frame.put(unchecked.checkedBytes());
        frame.putInt(unchecked.checksumWith(ByteBuffer.wrap(payload)));
        frame.put(payload);
        return frame.array();
    }

    /** Whether the numbers can be those of an entry at all; says nothing of the checksum. */
    boolean isPlausible() {
        return number > 0 && index >= 0 && index < size && number > index && length >= 0 && length <= LONGEST_PAYLOAD;
    }

    boolean matches(ByteBuffer payload) {
        return checksum == checksumWith(payload);
    }

    boolean isLastOfGroup() {
        return index == size - 1;
    }

    /** The number of the first entry that was written in the same group. */
    long groupStart() {
        return number - index;
    }

    private int checksumWith(ByteBuffer payload) {
        CRC32C crc = new CRC32C();
        crc.update(checkedBytes());
        crc.update(payload.duplicate());
        return (int) crc.getValue();
    }

    private byte[] checkedBytes() {
        return ByteBuffer.allocate(CHECKED_BYTES)
                .putLong(number)
                .putInt(index)
                .putInt(size)
                .putInt(length)
                .array();
    }
}
