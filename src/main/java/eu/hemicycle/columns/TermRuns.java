package eu.hemicycle.columns;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;

/** Sorts any number of terms in bounded memory: sorted runs on the disk, merged at the end. */
final class TermRuns implements AutoCloseable {

    /** Takes a term, in order. */
    @FunctionalInterface
    interface Sorted {
        void accept(int group, byte[] text, int length, long key) throws IOException;
    }

    private final Path folder;
    private final int room;
    private final IntFunction<TermGroup> groups;
    private final List<Path> runs = new ArrayList<>();
    private final byte[] texts;
    private int[] starts = new int[1024];
    private int[] group = new int[1024];
    private long[] keys = new long[1024];
    private int count;

    /**
     * @param room bytes of texts to keep before a run is written
     * @param groups by number, which is their rank in the order
     */
    TermRuns(Path folder, int room, IntFunction<TermGroup> groups) {
        this.folder = folder;
        this.room = room;
        this.groups = groups;
        this.texts = new byte[room];
    }

    void add(int ofGroup, byte[] text, long key) throws IOException {
        if (text.length > room) {
            writeSingle(ofGroup, text, key);
            return;
        }
        if (starts[count] + text.length > room) {
            writeRun();
        }
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            group = Arrays.copyOf(group, 2 * group.length);
            keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        System.arraycopy(text, 0, texts, starts[count], text.length);
        group[count] = ofGroup;
        keys[count] = key;
        starts[count + 1] = starts[count] + text.length;
        count++;
    }

    private int compare(int one, int other) {
        if (group[one] != group[other]) {
            return Integer.compare(group[one], group[other]);
        }
        return groups.apply(group[one])
                .compare(texts, starts[one], starts[one + 1], texts, starts[other], starts[other + 1]);
    }

    private void writeRun() throws IOException {
        int[] order = order();
        try (DataOutputStream out = run()) {
            for (int i : order) {
                write(out, group[i], keys[i], texts, starts[i], starts[i + 1] - starts[i]);
            }
        }
        count = 0;
    }

    private int[] order() {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, this::compare);
        return order;
    }

    private void writeSingle(int ofGroup, byte[] text, long key) throws IOException {
        try (DataOutputStream out = run()) {
            write(out, ofGroup, key, text, 0, text.length);
        }
    }

    private DataOutputStream run() throws IOException {
        Path run = folder.resolve("terms-" + runs.size() + ".run");
        runs.add(run);
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16));
    }

    private static void write(DataOutputStream out, int group, long key, byte[] text, int from, int length)
            throws IOException {
        out.writeInt(group);
        out.writeLong(key);
        out.writeInt(length);
        out.write(text, from, length);
    }

    /** Gives all terms in order. */
    void merge(Sorted sorted) throws IOException {
        if (runs.isEmpty()) {
            for (int i : order()) {
                byte[] text = Arrays.copyOfRange(texts, starts[i], starts[i + 1]);
                sorted.accept(group[i], text, text.length, keys[i]);
            }
            return;
        }
        writeRun();
        PriorityQueue<Run> heads = new PriorityQueue<>(
                Comparator.comparingInt((Run run) -> run.group).thenComparing((one, other) -> groups.apply(one.group)
                        .compare(one.text, 0, one.length, other.text, 0, other.length)));
        try {
            for (Path file : runs) {
                Run run = new Run(file);
                if (run.next()) {
                    heads.add(run);
                } else {
                    run.close();
                }
            }
            drain(heads, sorted);
        } finally {
            for (Run run : heads) {
                run.close();
            }
        }
    }

    private static void drain(PriorityQueue<Run> heads, Sorted sorted) throws IOException {
        for (Run first = heads.poll(); first != null; first = heads.poll()) {
            sorted.accept(first.group, first.text, first.length, first.key);
            if (first.next()) {
                heads.add(first);
            } else {
                first.close();
            }
        }
    }

    /** A run that is being read. */
    private static final class Run implements AutoCloseable {

        private final DataInputStream in;
        private int group;
        private long key;
        private byte[] text = new byte[256];
        private int length;

        Run(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        }

        boolean next() throws IOException {
            try {
                group = in.readInt();
            } catch (EOFException end) {
                return false;
            }
            key = in.readLong();
            length = in.readInt();
            if (text.length < length) {
                text = new byte[2 * length];
            }
            in.readFully(text, 0, length);
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Removes the runs. */
    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
