package eu.hemicycle.ingest.csv;

import eu.hemicycle.linking.People;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members of the Parliament by name, as its tables list them. Immutable once read. */
public final class Members {

    /** What a name leads to. */
    sealed interface Match {

        /** One member, by the Parliament's number. */
        record One(String number) implements Match {}

        /** Nobody in the tables. */
        record Nobody() implements Match {}

        /** More than one. */
        record Several() implements Match {}
    }

    private final Map<String, Set<String>> numbersByName = new HashMap<>();
    private final Map<Integer, Set<String>> numbersByTerm = new HashMap<>();

    /** Nobody; names are then left to the vocabularies. */
    public static Members none() {
        return new Members();
    }

    public static Members of(List<MemberTable> tables) {
        Members members = new Members();
        tables.forEach(members::add);
        return members;
    }

    private void add(MemberTable table) {
        for (MemberTable.Member member : table.members()) {
            member.names().forEach(name -> numbersByName
                    .computeIfAbsent(People.normal(name), absent -> new LinkedHashSet<>())
                    .add(member.number()));
        }
        table.term().ifPresent(term -> {
            Set<String> listed = numbersByTerm.computeIfAbsent(term, absent -> new HashSet<>());
            table.members().forEach(member -> listed.add(member.number()));
        });
    }

    public boolean isEmpty() {
        return numbersByName.isEmpty();
    }

    /** Who bears a name in a term; where a table of that term is given, only those whom it lists. */
    Match find(String name, int term) {
        Set<String> named = numbersByName.getOrDefault(People.normal(name), Set.of());
        Optional<Set<String>> listed = Optional.ofNullable(numbersByTerm.get(term));
        List<String> fitting = named.stream()
                .filter(number ->
                        listed.map(numbers -> numbers.contains(number)).orElse(true))
                .toList();
        if (fitting.isEmpty()) {
            return new Match.Nobody();
        }
        return fitting.size() == 1 ? new Match.One(fitting.get(0)) : new Match.Several();
    }
}
