package eu.hemicycle.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

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
    /** How many Works have each value. */
    private final int[] totals;

    private FacetColumn(FixedBitSet works, int[] starts, int[] values, int[] totals) {
        this.works = works;
        this.before = before(works);
        this.places = places(works);
        this.starts = starts;
        this.values = values;
        this.totals = totals;
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

    /**
     * Adds to the counts of each value how many of some Works have it. Where they are most of the Works, the others are
     * counted and taken off all.
     *
     * @param counts by the numbers of values
     */
    void count(FixedBitSet found, int[] counts) {
        if (2 * found.cardinality() <= places.length) {
            add(found, 1, counts);
            return;
        }
        FixedBitSet others = found.clone();
        others.flip(0, places.length);
        for (int number = 0; number < totals.length; number++) {
            counts[number] += totals[number];
        }
        add(others, -1, counts);
    }

    private void add(FixedBitSet some, int times, int[] counts) {
        int work = places.length == 0 ? DocIdSetIterator.NO_MORE_DOCS : some.nextSetBit(0);
        while (work != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = starts[work]; i < starts[work + 1]; i++) {
                counts[values[i]] += times;
            }
            work = work + 1 < places.length ? some.nextSetBit(work + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }
}
