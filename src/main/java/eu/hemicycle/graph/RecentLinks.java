package eu.hemicycle.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import eu.hemicycle.linking.Link;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A linker that remembers what it found in the latest texts: those of a Work of several contributions are searched with each of
 * them and once more with all together. For several threads.
 */
final class RecentLinks {

    /** Some megabytes; texts of a thousand documents, about as many as an ingest has under way. */
    private static final long MOST_CHARACTERS = 4_000_000;

    /** What an entry weighs beside its words. */
    private static final int LEAST = 100;

    private final Linker linker;
    private final Cache<Searched, List<Link>> links = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Searched searched, List<Link> found) -> length(searched.text()))
            .executor(Runnable::run)
            .build();
    private final Cache<Ranked, List<Subject>> subjects = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Ranked ranked, List<Subject> found) -> length(ranked))
            .executor(Runnable::run)
            .build();

    private record Searched(Text text, Language language, Optional<LocalDate> date) {}

    private record Ranked(Optional<String> title, Optional<Text> text, Language language) {}

    RecentLinks(Linker linker) {
        this.linker = linker;
    }

    /** As {@link Linker#link(Text, Language, Optional)}. */
    List<Link> link(Text text, Language language, Optional<LocalDate> date) {
        return remembered(links, new Searched(text, language, date), () -> linker.link(text, language, date));
    }

    /** As {@link Linker#topics(Optional, Optional, Language)}. */
    List<Subject> topics(Optional<String> title, Optional<Text> text, Language language) {
        return remembered(subjects, new Ranked(title, text, language), () -> linker.topics(title, text, language));
    }

    /** A search takes too long for the lock of an entry; two threads may make the same one. */
    private static <K, V> V remembered(Cache<K, V> cache, K asked, Supplier<V> search) {
        V known = cache.getIfPresent(asked);
        if (known == null) {
            known = search.get();
            cache.put(asked, known);
        }
        return known;
    }

    private static int length(Ranked ranked) {
        return LEAST
                + ranked.title().map(String::length).orElse(0)
                + ranked.text().map(RecentLinks::length).orElse(0);
    }

    private static int length(Text text) {
        return LEAST + text.paragraphs().stream().mapToInt(String::length).sum();
    }
}
