package eu.hemicycle.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The facets of the Works of one segment of the index, in memory. Works are numbered from 0 in the order in which they stand
 * there, deleted ones too, for a segment never changes but by deletions.
 */
final class FacetColumn {

    private final FixedBitSet works;
    /** How many Works stand before each 64th Lucene document. */
    private final int[] before;
    /** The Lucene documents of the Works. */
    private final int[] places;
    /** Where the values of each Work begin, and where those of the last one end. */
    private final int[] starts;
    /** Numbers of {@link FacetValues}, Work by Work. */
    private final int[] values;
    /** The same without the common ones: where they begin, and what they are. */
    private final int[] rareStarts;

    private final int[] rareValues;
    /** How many Works have each value. */
    private final int[] totals;
    /** The Works that have a value, by its number, where these are many; else null. */
    private final @Nullable FixedBitSet[] common;

    private final Map<String, byte[]> norms = new ConcurrentHashMap<>();

    /** In a segment of fewer Works no value is common. */
    private static final int LARGE = 4096;
    /** A value is common if at least one of so many Works has it: its bits take twice the room of its numbers, at most. */
    private static final int COMMON = 64;
    /** Works are few if they are less than one of so many. */
    private static final int FEW = 16;

    private FacetColumn(FixedBitSet works, int[] starts, int[] values, int[] totals) {
        this.works = works;
        this.before = before(works);
        this.places = places(works);
        this.starts = starts;
        this.values = values;
        this.totals = totals;
        this.common = common();
        this.rareStarts = new int[starts.length];
        this.rareValues = rare();
    }

    private @Nullable FixedBitSet[] common() {
        FixedBitSet[] sets = new FixedBitSet[totals.length];
        for (int number = 0; number < totals.length && places.length >= LARGE; number++) {
            if ((long) totals[number] * COMMON >= places.length) {
                sets[number] = new FixedBitSet(places.length);
            }
        }
        return sets;
    }

    /** Parts the values of each Work in common ones, which go to their sets, and others. */
    private int[] rare() {
        int[] rare = new int[values.length];
        int end = 0;
        for (int work = 0; work < places.length; work++) {
            for (int i = starts[work]; i < starts[work + 1]; i++) {
                FixedBitSet having = common[values[i]];
                if (having == null) {
                    rare[end++] = values[i];
                } else {
                    having.set(work);
                }
            }
            rareStarts[work + 1] = end;
        }
        return Arrays.copyOf(rare, end);
    }

    static FacetColumn of(LeafReader segment, FacetValues known) throws IOException {
        FixedBitSet works = works(segment);
        SortedSetDocValues facets = DocValues.getSortedSet(segment, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
        int[] numbers = numbers(facets, known);
        int[] totals = new int[Arrays.stream(numbers).max().orElse(-1) + 1];
        int[] starts = new int[works.cardinality() + 1];
        int[] values = new int[8 * starts.length];
        int work = 0;
        int end = 0;
        for (int at : places(works)) {
            int count = facets.advanceExact(at) ? facets.docValueCount() : 0;
            values = ArrayUtil.grow(values, end + count);
            for (int i = 0; i < count; i++) {
                int number = numbers[(int) facets.nextOrd()];
                values[end++] = number;
                totals[number]++;
            }
            starts[++work] = end;
        }
        return new FacetColumn(works, starts, Arrays.copyOf(values, end), totals);
    }

    private static FixedBitSet works(LeafReader segment) throws IOException {
        FixedBitSet works = new FixedBitSet(segment.maxDoc());
        PostingsEnum all = segment.postings(new Term(IndexSchema.KIND, IndexSchema.WORK), PostingsEnum.NONE);
        if (all != null) {
            works.or(all);
        }
        return works;
    }

    private static int[] numbers(SortedSetDocValues facets, FacetValues known) throws IOException {
        int[] numbers = new int[Math.toIntExact(facets.getValueCount())];
        for (int ord = 0; ord < numbers.length; ord++) {
            numbers[ord] = known.number(facets.lookupOrd(ord).utf8ToString());
        }
        return numbers;
    }

    private static int[] before(FixedBitSet works) {
        int[] before = new int[FixedBitSet.bits2words(works.length())];
        for (int word = 1; word < before.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(works.getBits()[word - 1]);
        }
        return before;
    }

    private static int[] places(FixedBitSet works) {
        int[] places = new int[works.cardinality()];
        int at = -1;
        for (int work = 0; work < places.length; work++) {
            at = works.nextSetBit(at + 1);
            places[work] = at;
        }
        return places;
    }

    /** What was read for a field before, or is read now. */
    byte[] norms(String field, Supplier<byte[]> read) {
        return norms.computeIfAbsent(field, any -> read.get());
    }

    /** How many Works there are, deleted ones too. */
    int size() {
        return places.length;
    }

    /** Whether a Lucene document is a Work. */
    boolean isWork(int place) {
        return works.get(place);
    }

    /** The number of the first Work that stands at a place or behind it; {@link #size} if there is none. */
    int from(int place) {
        if (place >= works.length()) {
            return places.length;
        }
        long word = works.getBits()[place >> 6];
        return before[place >> 6] + Long.bitCount(word & ((1L << place) - 1));
    }

    /** The Lucene document of a Work. */
    int place(int work) {
        return places[work];
    }

    /** The numbers of the values that a Work has. */
    IntStream values(int work) {
        return Arrays.stream(values, starts[work], starts[work + 1]);
    }

    /** All Works that are not deleted. */
    FixedBitSet all(@Nullable Bits live) {
        FixedBitSet all = new FixedBitSet(places.length);
        if (places.length > 0) {
            all.set(0, places.length);
        }
        if (live != null) {
            keepLive(all, live);
        }
        return all;
    }

    /** Takes away the Works that are deleted. */
    void keepLive(FixedBitSet some, Bits live) {
        int work = some.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : some.nextSetBit(0);
        while (work != DocIdSetIterator.NO_MORE_DOCS) {
            if (!live.get(places[work])) {
                some.clear(work);
            }
            work = work + 1 < places.length ? some.nextSetBit(work + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    /**
     * Adds to the counts of each value how many of some Works have it. Of few Works all values are added up; of many, the
     * common values are counted by their own Works, and the others added up, where these are fewer those of the other Works.
     *
     * @param wanted by the numbers of values; the counts of others mean nothing
     * @param counts by the numbers of values
     */
    void count(FixedBitSet found, boolean[] wanted, int[] counts) {
        int many = found.cardinality();
        if (many * FEW < places.length || places.length < LARGE) {
            add(found, 1, starts, values, counts);
            return;
        }
        for (int number = 0; number < common.length; number++) {
            FixedBitSet having = common[number];
            if (having != null && wanted[number]) {
                counts[number] += (int) FixedBitSet.intersectionCount(found, having);
            } else if (having == null && 2 * many > places.length) {
                counts[number] += totals[number];
            }
        }
        if (2 * many > places.length) {
            FixedBitSet others = found.clone();
            others.flip(0, places.length);
            add(others, -1, rareStarts, rareValues, counts);
        } else {
            add(found, 1, rareStarts, rareValues, counts);
        }
    }

    private static void add(FixedBitSet some, int times, int[] starts, int[] values, int[] counts) {
        long[] words = some.getBits();
        for (int word = 0; word < FixedBitSet.bits2words(some.length()); word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                int work = (word << 6) + Long.numberOfTrailingZeros(left);
                for (int i = starts[work]; i < starts[work + 1]; i++) {
                    counts[values[i]] += times;
                }
            }
        }
    }
}
