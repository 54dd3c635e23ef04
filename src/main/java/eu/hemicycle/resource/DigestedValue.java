package eu.hemicycle.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Values and names in a digest: things as name and IRI, literals as text. */
final class DigestedValue {

    private static final int MOST = 25;

    private DigestedValue() {}

    /** The first of them. */
    static List<Object> all(List<Value> values) {
        return values.stream().limit(MOST).map(DigestedValue::of).toList();
    }

    private static Object of(Value value) {
        return value.iri().isEmpty()
                ? value.words().text()
                : named(value.words().text(), value.iri());
    }

    /** Who asked or answered; without an IRI for those of whom only the name is known. */
    static List<Object> people(Stream<DocumentView> documents) {
        return documents
                .flatMap(document -> document.people().stream())
                .distinct()
                .limit(MOST)
                .map(person -> named(person.words().text(), person.iri()))
                .toList();
    }

    static List<Object> named(Stream<Value> values) {
        return values.distinct()
                .limit(MOST)
                .map(value -> named(value.words().text(), value.iri()))
                .toList();
    }

    static Object named(String name, String iri) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", name);
        Optional.of(iri).filter(known -> !known.isEmpty()).ifPresent(known -> members.put("iri", known));
        return members;
    }
}
