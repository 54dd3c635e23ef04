package eu.hemicycle.columns;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;

/**
 * A relation as it was written: pairs sorted by key and then by value. An index by ranges of keys leads to the pairs of
 * one.
 */
final class StoredRelation implements Relation {

    /** More pairs than so many in a range of keys are searched by halves. */
    private static final int FEW = 16;

    private final Shape shape;
    private final IntBuffer keys;
    private final IntBuffer values;
    private final IntBuffer ranges;

    /**
     * What the manifest says of a relation.
     *
     * @param distinct how many different keys there are
     * @param shift a range of the index holds 2^shift keys, beginning with the first
     */
    record Shape(int pairs, int distinct, int first, int last, int shift) {

        int ranges() {
            return pairs == 0 ? 0 : ((last - first) >> shift) + 1;
        }
    }

    /** Without pairs. */
    static final StoredRelation NONE = new StoredRelation(
            new Shape(0, 0, 0, -1, 0), IntBuffer.allocate(0), IntBuffer.allocate(0), IntBuffer.allocate(1));

    StoredRelation(Shape shape, IntBuffer keys, IntBuffer values, IntBuffer ranges) {
        this.shape = shape;
        this.keys = keys;
        this.values = values;
        this.ranges = ranges;
    }

    private StoredRelation(Shape shape, MappedByteBuffer file) {
        this.shape = shape;
        int bytes = Integer.BYTES * shape.pairs;
        this.keys = numbers(file, 0, bytes);
        this.values = numbers(file, bytes, bytes);
        this.ranges = numbers(file, 2 * bytes, file.limit() - 2 * bytes);
    }

    private static IntBuffer numbers(MappedByteBuffer file, int from, int bytes) {
        return file.slice(from, bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    static StoredRelation open(Path file, Shape shape) throws IOException {
        return new StoredRelation(shape, Chunks.whole(file));
    }

    @Override
    public int pairs() {
        return shape.pairs;
    }

    @Override
    public int distinct() {
        return shape.distinct;
    }

    /** The pairs of a key: the place of the first in the upper half, the place behind the last in the lower. */
    long range(int key) {
        if (key < shape.first || key > shape.last) {
            return 0;
        }
        int range = (key - shape.first) >> shape.shift;
        int low = ranges.get(range);
        int high = ranges.get(range + 1);
        if (shape.shift != 0) {
            low = firstKey(key, low, high);
            high = endOfKey(key, low, high);
        }
        return (long) low << Integer.SIZE | high;
    }

    private int firstKey(int key, int from, int to) {
        int low = from;
        int high = to;
        while (high - low > FEW) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < high && keys.get(low) < key) {
            low++;
        }
        return low;
    }

    private int endOfKey(int key, int from, int to) {
        int end = from;
        int stop = Math.min(to, from + FEW);
        while (end < stop && keys.get(end) == key) {
            end++;
        }
        return end < stop ? end : key == Integer.MAX_VALUE ? to : firstKey(key + 1, end, to);
    }

    @Override
    public void forEachKey(Keys each) {
        int place = 0;
        while (place < shape.pairs) {
            int key = keys.get(place);
            int end = endOfKey(key, place);
            each.accept(key, end - place);
            place = end;
        }
    }

    /** By steps that double: many keys have few pairs, and some have most. */
    private int endOfKey(int key, int place) {
        int step = 1;
        int low = place;
        while (low + step < shape.pairs && keys.get(low + step) == key) {
            low += step;
            step *= 2;
        }
        int high = Math.min(shape.pairs, low + step);
        return key == Integer.MAX_VALUE ? high : firstKey(key + 1, low, high);
    }

    @Override
    public int count(int key) {
        long range = range(key);
        return (int) range - (int) (range >>> Integer.SIZE);
    }

    @Override
    public boolean has(int key, int value) {
        return place(key, value) >= 0;
    }

    /** Where a pair is; -1 if it is not here. */
    int place(int key, int value) {
        long range = range(key);
        int low = (int) (range >>> Integer.SIZE);
        int high = (int) range;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int here = values.get(middle);
            if (here == value) {
                return middle;
            }
            if (here < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }

    int key(int place) {
        return keys.get(place);
    }

    int value(int place) {
        return values.get(place);
    }

    /** Copies keys of places that follow each other. */
    void keys(int place, int[] into, int from, int length) {
        keys.get(place, into, from, length);
    }

    /** Copies values of places that follow each other. */
    void values(int place, int[] into, int from, int length) {
        values.get(place, into, from, length);
    }

    @Override
    public Cursor cursor() {
        return new Places();
    }

    /** Goes through places. */
    private final class Places implements Cursor {

        private int place;
        private int end;
        /** No key stands between these two: most predicates have nothing of most things, and these come in order. */
        private int gapFrom;

        private int gapTo;

        @Override
        public void of(int key) {
            if (key > gapFrom && key < gapTo) {
                place = end;
                return;
            }
            long range = range(key);
            place = (int) (range >>> Integer.SIZE);
            end = (int) range;
            gapFrom = key;
            gapTo = nextKey(key);
        }

        /** The key behind one that was looked for. */
        private int nextKey(int key) {
            if (key < shape.first) {
                return shape.first;
            }
            return key < shape.last ? keys.get(end) : Integer.MAX_VALUE;
        }

        @Override
        public void all() {
            place = 0;
            end = shape.pairs;
            gapTo = gapFrom;
        }

        @Override
        public int values(int[] into, int from, int length) {
            int some = Math.min(end - place, length);
            StoredRelation.this.values(place, into, from, some);
            place += some;
            return some;
        }

        @Override
        public int pairs(int[] intoKeys, int[] intoValues, int from, int length) {
            StoredRelation.this.keys(place, intoKeys, from, Math.min(end - place, length));
            return values(intoValues, from, length);
        }
    }
}
