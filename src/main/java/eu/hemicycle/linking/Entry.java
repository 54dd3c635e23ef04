package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A thing that texts may name.
 *
 * @param names at least one
 * @param contextWords if there are any, the names count only in a text that has one of these words, in either case
 */
public record Entry(String iri, Kind kind, List<Name> names, List<String> contextWords, Validity validity) {

    public Entry {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("The lexicon entry " + iri + " has no name");
        }
        names = List.copyOf(names);
        contextWords = List.copyOf(contextWords);
    }

    /** A thing that bears its names at all times. */
    public Entry(String iri, Kind kind, List<Name> names, List<String> contextWords) {
        this(iri, kind, names, contextWords, Validity.ALWAYS);
    }

    /** The preferred name in English, else the one without language, else the first name of all in alphabetical order. */
    String label() {
        Comparator<Name> byTrust = Comparator.comparing(Name::use)
                .thenComparing(name -> name.language().equals(Optional.of(Language.EN)) ? 0 : 1)
                .thenComparing(name -> name.language().isEmpty() ? 0 : 1)
                .thenComparing(Name::text);
        return names.stream().min(byTrust).orElseThrow().text();
    }
}
