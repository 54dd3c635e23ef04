package eu.hemicycle.reconcile;

import eu.hemicycle.document.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that names may mean.
 *
 * @param iri its identifier
 * @param names in the order of their use
 * @param code by which tables know it, such as a CELEX number or a reference; empty for none
 * @param date of a document or act; empty where it has none
 * @param same the IRI by which it is known elsewhere and here; empty if its own is that
 */
record Entity(String iri, EntityType type, List<Name> names, String code, String date, String same) {

    /** What a name is to the thing; the best first. */
    enum Use {
        PREFERRED(100),
        ALTERNATIVE(98),
        HIDDEN(90);

        private final int score;

        Use(int score) {
            this.score = score;
        }

        /** Of a text that is written just so. */
        int score() {
            return score;
        }
    }

    /** @param lang two letters; empty for a name of every language */
    record Name(Spelling spelling, String lang, Use use) {}

    Entity {
        names = List.copyOf(names);
    }

    /** The best name in a language, else in English, else in any. */
    Name label(String lang) {
        return first(name -> name.lang().equals(lang))
                .or(() -> first(name -> name.lang().equals(Language.EN.code())))
                .or(() -> first(name -> name.lang().isEmpty()))
                .orElseGet(() -> names.get(0));
    }

    /** Other names in a language or in none, but for those that only lead to it. */
    List<Name> others(String lang, int most) {
        Name label = label(lang);
        Set<Spelling> told = new HashSet<>(Set.of(label.spelling()));
        return names.stream()
                .filter(name -> name.use() != Use.HIDDEN)
                .filter(name -> name.lang().isEmpty() || name.lang().equals(label.lang()))
                .filter(name -> told.add(name.spelling()))
                .limit(most)
                .toList();
    }

    private Optional<Name> first(Predicate<Name> wanted) {
        return names.stream()
                .filter(name -> name.use() == Use.PREFERRED)
                .filter(wanted)
                .findFirst();
    }
}
