package eu.hemicycle.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All types of problem documents of this site. */
public final class ErrorTypes {

    private final Map<String, ErrorType> byKey = new TreeMap<>();

    /** @throws IllegalArgumentException if two features mean different things by one key */
    public ErrorTypes(List<ApiPart> parts) {
        for (ApiPart part : parts) {
            part.errors().forEach(type -> byKey.merge(type.key(), type, ErrorTypes::same));
        }
    }

    private static ErrorType same(ErrorType one, ErrorType other) {
        if (!one.statuses().equals(other.statuses())) {
            throw new IllegalArgumentException("Two types of errors have the key " + one.key() + "; give each its own");
        }
        return one;
    }

    /** In the order of their statuses. */
    public Collection<ErrorType> all() {
        List<ErrorType> all = new ArrayList<>(byKey.values());
        all.sort((one, other) ->
                Integer.compare(one.statuses().get(0), other.statuses().get(0)));
        return all;
    }

    public Optional<ErrorType> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
