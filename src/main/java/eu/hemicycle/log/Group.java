package eu.hemicycle.log;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Entries that are written and synced together, ready for the file.
 *
 * @param first the first entry's number
 * @param offsets where each entry starts, counted from the group's start
 * @param bytes the entries, one behind the other
 */
record Group(long first, List<Integer> offsets, byte[] bytes) {

    /** A larger group would need more memory than a log should ask for, and a file no map can span. */
    static final int LARGEST = 1 << 30;

    /** @param entries at least one, with consecutive numbers */
    static Group of(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Integer[] offsets = new Integer[entries.size()];
        for (int index = 0; index < entries.size(); index++) {
            offsets[index] = bytes.size();
            Entry entry = entries.get(index);
            byte[] payload = Payload.pack(entry);
            refuseTooLarge(entry, payload, bytes.size());
            bytes.writeBytes(FrameHeader.frame(entry.number(), index, entries.size(), payload));
        }
        return new Group(entries.get(0).number(), List.of(offsets), bytes.toByteArray());
    }

    private static void refuseTooLarge(Entry entry, byte[] payload, int before) {
        if (payload.length > FrameHeader.LONGEST_PAYLOAD || before > LARGEST - payload.length - FrameHeader.BYTES) {
            throw new IllegalArgumentException("The change of " + entry.document() + " has " + payload.length
                    + " bytes, packed; a document may have 256 MiB and a group 1 GiB. Write smaller groups.");
        }
    }

    long last() {
        return first + offsets.size() - 1;
    }

    void rememberIn(Segment segment, long start) {
        for (int index = 0; index < offsets.size(); index++) {
            segment.remember(first + index, start + offsets.get(index));
        }
    }
}
