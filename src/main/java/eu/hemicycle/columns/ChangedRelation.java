package eu.hemicycle.columns;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A relation as it was written, without the pairs that were taken from it since, and with those added to it. */
final class ChangedRelation implements Relation {

    private static final long[] NOTHING = {};

    private final StoredRelation stored;
    /** Places in the written relation, ascending. */
    private final long[] removed;
    /** The key in the upper half, ascending; none of them is in the written relation. */
    private final long[] added;

    /** -1 until somebody asks. */
    private volatile int distinct = -1;

    private ChangedRelation(StoredRelation stored, long[] removed, long[] added) {
        this.stored = stored;
        this.removed = removed;
        this.added = added;
    }

    static ChangedRelation of(Relation relation) {
        return relation instanceof ChangedRelation changed
                ? changed
                : new ChangedRelation((StoredRelation) relation, NOTHING, NOTHING);
    }

    static long pair(int key, int value) {
        return (long) key << Integer.SIZE | Integer.toUnsignedLong(value);
    }

    /** Pairs that come or go; for a written one its place is what is told. */
    static final class Edit {

        private final LongArrayList added = new LongArrayList();
        private final LongArrayList dropped = new LongArrayList();
        private final LongArrayList removed = new LongArrayList();
        private final LongArrayList restored = new LongArrayList();

        /** @param present whether the pair comes, which was not there, or goes, which was */
        void put(StoredRelation stored, int key, int value, boolean present) {
            int place = stored.place(key, value);
            if (place >= 0) {
                (present ? restored : removed).add(place);
            } else {
                (present ? added : dropped).add(pair(key, value));
            }
        }
    }

    /** This relation after changes. */
    ChangedRelation with(Edit edit) {
        return new ChangedRelation(
                stored, changed(removed, edit.removed, edit.restored), changed(added, edit.added, edit.dropped));
    }

    /** Numbers with some more and without some others, ascending. */
    private static long[] changed(long[] numbers, LongArrayList more, LongArrayList less) {
        more.sort(null);
        less.sort(null);
        long[] changed = new long[numbers.length + more.size()];
        int count = 0;
        int next = 0;
        for (int i = 0, gone = 0; i < numbers.length; i++) {
            while (next < more.size() && more.getLong(next) < numbers[i]) {
                changed[count++] = more.getLong(next++);
            }
            if (gone < less.size() && less.getLong(gone) == numbers[i]) {
                gone++;
            } else {
                changed[count++] = numbers[i];
            }
        }
        while (next < more.size()) {
            changed[count++] = more.getLong(next++);
        }
        return Arrays.copyOf(changed, count);
    }

    StoredRelation stored() {
        return stored;
    }

    @Override
    public int pairs() {
        return stored.pairs() - removed.length + added.length;
    }

    @Override
    public int distinct() {
        int known = distinct;
        if (known < 0) {
            known = stored.distinct() + newKeys() - goneKeys();
            distinct = known;
        }
        return known;
    }

    private int newKeys() {
        int keys = 0;
        for (int i = 0; i < added.length; i++) {
            keys += isFirstOfKey(i) && stored.count(key(i)) == 0 ? 1 : 0;
        }
        return keys;
    }

    private int key(int addition) {
        return (int) (added[addition] >> Integer.SIZE);
    }

    private boolean isFirstOfKey(int addition) {
        return addition == 0 || key(addition) != key(addition - 1);
    }

    private int goneKeys() {
        int keys = 0;
        for (int i = 0; i < removed.length; i++) {
            int key = stored.key((int) removed[i]);
            boolean first = i == 0 || stored.key((int) removed[i - 1]) != key;
            keys += first && count(key) == 0 ? 1 : 0;
        }
        return keys;
    }

    @Override
    public void forEachKey(Keys each) {
        stored.forEachKey((key, pairs) -> {
            int left = count(key);
            if (left > 0) {
                each.accept(key, left);
            }
        });
        for (int i = 0; i < added.length; i++) {
            if (isFirstOfKey(i) && stored.count(key(i)) == 0) {
                each.accept(key(i), count(key(i)));
            }
        }
    }

    @Override
    public int count(int key) {
        long range = stored.range(key);
        int from = (int) (range >>> Integer.SIZE);
        int end = (int) range;
        return end - from - (first(removed, end) - first(removed, from)) + endOf(key) - first(added, pair(key, 0));
    }

    private int endOf(int key) {
        return key == Integer.MAX_VALUE ? added.length : first(added, pair(key + 1, 0));
    }

    /** The place of the first number that is not less than another. */
    private static int first(long[] numbers, long least) {
        int at = LongArrays.binarySearch(numbers, least);
        return at < 0 ? -at - 1 : at;
    }

    @Override
    public boolean has(int key, int value) {
        int place = stored.place(key, value);
        return place >= 0
                ? LongArrays.binarySearch(removed, place) < 0
                : LongArrays.binarySearch(added, pair(key, value)) >= 0;
    }

    @Override
    public Cursor cursor() {
        return new Both();
    }

    /** First what was written, from one place that is gone to the next, then what was added. */
    private final class Both implements Cursor {

        private int place;
        private int end;
        private int gone;
        private int more;
        private int moreEnd;

        @Override
        public void of(int key) {
            long range = stored.range(key);
            place = (int) (range >>> Integer.SIZE);
            end = (int) range;
            gone = first(removed, place);
            more = first(added, pair(key, 0));
            moreEnd = endOf(key);
        }

        @Override
        public void all() {
            place = 0;
            end = stored.pairs();
            gone = 0;
            more = 0;
            moreEnd = added.length;
        }

        /** How many places follow here of which none is gone, at most so many. */
        private int whole(int most) {
            while (place < end && gone < removed.length && removed[gone] == place) {
                place++;
                gone++;
            }
            int until = gone < removed.length ? (int) Math.min(removed[gone], end) : end;
            return Math.min(until - place, most);
        }

        @Override
        public int values(int[] into, int from, int length) {
            return copy(null, into, from, length);
        }

        @Override
        public int pairs(int[] intoKeys, int[] intoValues, int from, int length) {
            return copy(intoKeys, intoValues, from, length);
        }

        private int copy(int @Nullable [] intoKeys, int[] intoValues, int from, int length) {
            int count = 0;
            for (int some = whole(length); some > 0; some = whole(length - count)) {
                if (intoKeys != null) {
                    stored.keys(place, intoKeys, from + count, some);
                }
                stored.values(place, intoValues, from + count, some);
                place += some;
                count += some;
            }
            while (count < length && more < moreEnd) {
                if (intoKeys != null) {
                    intoKeys[from + count] = key(more);
                }
                intoValues[from + count++] = (int) added[more++];
            }
            return count;
        }
    }
}
