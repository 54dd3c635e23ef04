package eu.hemicycle.reconcile;

import eu.hemicycle.search.IndexReading;
import eu.hemicycle.search.Namesakes;
import eu.hemicycle.search.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What somebody who is still writing a name may mean. */
final class Suggesting {

    /** Suggestions in one answer. */
    static final int PAGE = 20;

    /** How far a cursor may go. */
    static final int FURTHEST = 200;

    private final Entities entities;
    private final Identifiers identifiers;

    Suggesting(Entities entities, Identifiers identifiers) {
        this.entities = entities;
        this.identifiers = identifiers;
    }

    /**
     * Things whose identifier it is, those that are named so, and documents by their titles; inside a read of the store.
     *
     * @param skipped as many are left out
     * @param types empty for all
     */
    List<Entity> entities(String prefix, int skipped, List<String> types, IndexReading index) {
        Set<String> iris = new LinkedHashSet<>();
        Suggestions suggestions = new Suggestions(index);
        iris.addAll(identifiers
                .in(Spelling.of(prefix), new Namesakes(index))
                .scores()
                .keySet());
        int wanted = Math.min(FURTHEST, skipped + PAGE);
        iris.addAll(suggestions.things(prefix, wanted));
        iris.addAll(suggestions.works(prefix, wanted));
        return iris.stream()
                .flatMap(iri -> entities.entity(iri).stream())
                .filter(entity ->
                        types.isEmpty() || types.contains(entity.type().id()))
                .skip(skipped)
                .limit(PAGE)
                .toList();
    }

    static List<Map<String, Object>> types(String prefix, int skipped, Reply reply) {
        return named(Arrays.asList(EntityType.values()), reply::type, prefix, skipped);
    }

    static List<Map<String, Object>> properties(String prefix, int skipped, Reply reply) {
        return named(Arrays.asList(EntityProperty.values()), reply::property, prefix, skipped);
    }

    /** Those whose name has a word that begins so, or whose identifier is just this. */
    private static <T> List<Map<String, Object>> named(
            List<T> all, Function<T, Map<String, Object>> told, String prefix, int skipped) {
        List<Map<String, Object>> found = new ArrayList<>();
        String beginning = prefix.strip().toLowerCase(Locale.ROOT);
        for (T one : all) {
            Map<String, Object> members = told.apply(one);
            String name = " " + String.valueOf(members.get("name")).toLowerCase(Locale.ROOT);
            if (name.contains(" " + beginning) || prefix.equals(members.get("id"))) {
                found.add(members);
            }
        }
        return found.stream().skip(skipped).limit(PAGE).toList();
    }
}
