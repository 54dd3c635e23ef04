package eu.hemicycle.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * One name to be matched, as both versions of the protocol say it.
 *
 * @param name empty where only conditions are given
 * @param types empty for all
 * @param typing what the types are to the candidates
 * @param limit the most candidates wanted
 * @param lang in which the name is: two letters; empty where it is not told
 */
record NameQuery(String name, List<String> types, Typing typing, int limit, String lang, List<Condition> conditions) {

    /** How types restrict candidates (0.2, {@code type_strict}). */
    enum Typing {
        ANY,
        SHOULD,
        ALL
    }

    /** Which of several values a property is to have (1.0 draft, {@code matchQuantifier}). */
    enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /**
     * What a candidate is to be beside its name.
     *
     * @param property its IRI; empty for the identifier itself
     * @param values names or IRIs
     * @param required whether others are no candidates at all
     */
    record Condition(Optional<String> property, List<String> values, boolean required, Quantifier quantifier) {}

    NameQuery {
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
    }

    boolean allows(EntityType type) {
        return types.isEmpty()
                || typing == Typing.SHOULD
                || typing == Typing.ALL && types.stream().allMatch(type.id()::equals)
                || typing == Typing.ANY && types.contains(type.id());
    }
}
