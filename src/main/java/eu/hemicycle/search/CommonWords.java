package eu.hemicycle.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/** Where words occur that many Works have, by segment of the index: what was asked for last, in bounded memory. */
final class CommonWords {

    /** A word in all its forms, in one field of one segment. */
    record Word(IndexReader.CacheKey segment, String field, List<String> forms) {}

    private static final int FEWEST = 100;
    /** Works, at eight bytes each. */
    private static final long MOST = 4_000_000;
    /** What an entry takes of its own, in Works. */
    private static final int ENTRY = 50;

    private final Cache<Word, Occurrences> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST)
            .weigher((Word word, Occurrences occurrences) -> ENTRY + occurrences.size())
            .build();

    Optional<Occurrences> of(Word word) {
        return Optional.ofNullable(known.getIfPresent(word));
    }

    void keep(Word word, Occurrences occurrences) {
        if (occurrences.size() >= FEWEST) {
            known.put(word, occurrences);
        }
    }
}
