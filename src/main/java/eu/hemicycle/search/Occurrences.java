package eu.hemicycle.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * In which Works of a segment a word occurs, deleted ones too.
 *
 * @param works their numbers, ascending
 * @param told of each what its score is worked out from: how often the word occurs in it, times 256, and the norm of the
 *     field, eight bits
 */
record Occurrences(int[] works, int[] told) {

    static final Occurrences NONE = new Occurrences(new int[0], new int[0]);

    /**
     * Those of a word in all its forms.
     *
     * @param forms postings of each
     */
    static Occurrences of(List<PostingsEnum> forms, FacetColumn column, byte[] norms) throws IOException {
        Frequencies all = new Frequencies(new int[0], new int[0]);
        for (PostingsEnum form : forms) {
            Frequencies more = Frequencies.read(form, column);
            all = all.works().length == 0 ? more : all.and(more);
        }
        int[] told = all.counts().clone();
        for (int i = 0; i < told.length; i++) {
            told[i] = told[i] << Byte.SIZE | norms[all.works()[i]] & 0xFF;
        }
        return new Occurrences(all.works(), told);
    }

    private record Frequencies(int[] works, int[] counts) {

        static Frequencies read(PostingsEnum postings, FacetColumn column) throws IOException {
            int[] works = new int[16];
            int[] counts = new int[16];
            int end = 0;
            for (int place = postings.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = postings.nextDoc()) {
                works = ArrayUtil.grow(works, end + 1);
                counts = ArrayUtil.grow(counts, end + 1);
                works[end] = column.from(place);
                counts[end++] = postings.freq();
            }
            return new Frequencies(Arrays.copyOf(works, end), Arrays.copyOf(counts, end));
        }

        Frequencies and(Frequencies more) {
            int[] all = new int[works.length + more.works.length];
            int[] sums = new int[all.length];
            int end = 0;
            int one = 0;
            int other = 0;
            while (one < works.length || other < more.works.length) {
                int here = one < works.length ? works[one] : Integer.MAX_VALUE;
                int there = other < more.works.length ? more.works[other] : Integer.MAX_VALUE;
                all[end] = Math.min(here, there);
                sums[end++] = (here <= there ? counts[one++] : 0) + (there <= here ? more.counts[other++] : 0);
            }
            return new Frequencies(Arrays.copyOf(all, end), Arrays.copyOf(sums, end));
        }
    }

    int size() {
        return works.length;
    }
}
