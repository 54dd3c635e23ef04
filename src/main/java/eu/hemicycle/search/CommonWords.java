package eu.hemicycle.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/**
 * Where words occur, by segment of the index and field: what was asked for most, in bounded memory. That a word does not occur is
 * worth knowing too, for most words are in few of the fields.
 */
final class CommonWords {

    /** A word in all its forms, in one field of one segment. */
    record Word(IndexReader.CacheKey segment, String field, List<String> forms) {}

    /**
     * A word in all fields of a segment, as all of a version of the index weigh it.
     *
     * @param segment its place in the version
     */
    record Weighed(IndexReader.CacheKey version, int segment, Query word, float boost) {}

    /** Works, at eight bytes each. */
    private static final long MOST = 4_000_000;
    /** What an entry takes of its own, in Works. */
    private static final int ENTRY = 50;

    private final Cache<Word, Occurrences> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST)
            .weigher((Word word, Occurrences occurrences) -> ENTRY + occurrences.size())
            .build();

    private final Cache<Weighed, float[]> scores = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(2 * MOST)
            .weigher((Weighed word, float[] works) -> ENTRY + works.length)
            .build();

    /** The scores of all Works of a segment, if they are known; not to be changed. */
    Optional<float[]> scores(Weighed word) {
        return Optional.ofNullable(scores.getIfPresent(word));
    }

    void keep(Weighed word, float[] works) {
        scores.put(word, works);
    }

    Optional<Occurrences> of(Word word) {
        return Optional.ofNullable(known.getIfPresent(word));
    }

    void keep(Word word, Occurrences occurrences) {
        known.put(word, occurrences);
    }
}
