package eu.hemicycle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the Works that have a word in a field, in one of its forms: what {@link SynonymQuery} gives.
 */
record TermScoring(String field, List<Form> forms, SimScorer scorer, FacetColumns columns) implements FieldScoring {

    /** Below this, frequencies are common, and scores are worked out once for each norm. */
    private static final int FEW = 8;

    /** A form of the word, and where each segment has it. */
    record Form(Term term, TermStates states) {}

    @Override
    public int addTo(Scores scores, LeafReaderContext leaf) throws IOException {
        Occurrences found = occurrences(leaf);
        int[] works = found.works();
        int[] told = found.told();
        float[] known = new float[works.length < FEW << Byte.SIZE ? 0 : FEW << Byte.SIZE];
        for (int i = 0; i < works.length; i++) {
            float score = told[i] < known.length ? known[told[i]] : 0;
            if (score == 0) {
                score = scorer.score(told[i] >>> Byte.SIZE, (byte) told[i]);
                if (told[i] < known.length) {
                    known[told[i]] = score;
                }
            }
            scores.add(works[i], score);
        }
        return works.length;
    }

    /** Only Works have words. */
    private Occurrences occurrences(LeafReaderContext leaf) throws IOException {
        CommonWords.Word word = new CommonWords.Word(
                leaf.reader().getCoreCacheHelper().getKey(),
                field,
                forms.stream().map(form -> form.term().text()).toList());
        Optional<Occurrences> known = columns.words().of(word);
        if (known.isPresent()) {
            return known.get();
        }
        List<PostingsEnum> postings = new ArrayList<>();
        for (Form form : forms) {
            Optional.ofNullable(postings(form, leaf)).ifPresent(postings::add);
        }
        Occurrences found = postings.isEmpty()
                ? Occurrences.NONE
                : Occurrences.of(postings, columns.of(leaf.reader()), columns.norms(leaf.reader(), field));
        columns.words().keep(word, found);
        return found;
    }

    private @Nullable PostingsEnum postings(Form form, LeafReaderContext leaf) throws IOException {
        TermState state = form.states().get(leaf);
        Terms terms = leaf.reader().terms(field);
        if (state == null || terms == null) {
            return null;
        }
        TermsEnum found = terms.iterator();
        found.seekExact(form.term().bytes(), state);
        return found.postings(null, PostingsEnum.FREQS);
    }
}
