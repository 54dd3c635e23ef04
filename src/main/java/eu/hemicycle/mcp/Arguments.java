package eu.hemicycle.mcp;

import eu.hemicycle.document.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The arguments of a call. Types and bounds are those of the tool's JSON schema, against which they were checked before.
 *
 * @param byName numbers, texts, lists and objects as JSON has them
 */
record Arguments(Map<String, Object> byName) {

    private static final String ENGLISH = "en";

    Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name)).map(Object::toString).map(String::strip);
    }

    /** @throws InvalidCall if it is not there */
    String needed(String name) {
        return text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new InvalidCall("The argument \"%s\" is needed.".formatted(name)));
    }

    int number(String name, int preset) {
        return byName.get(name) instanceof Number number ? number.intValue() : preset;
    }

    /** @throws InvalidCall if it is none of the 24 */
    String language() {
        String code = text("language").orElse(ENGLISH);
        return Language.of(code)
                .map(Language::code)
                .orElseThrow(() -> new InvalidCall(
                        "\"%s\" is no official language of the European Union; give two letters such as \"en\" or \"fr\"."
                                .formatted(code)));
    }

    List<String> list(String name) {
        return texts(byName.get(name)).toList();
    }

    /** The members of an object, one text or several. */
    Map<String, List<String>> object(String name) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        if (byName.get(name) instanceof Map<?, ?> object) {
            object.forEach(
                    (key, value) -> members.put(key.toString(), texts(value).toList()));
        }
        return members;
    }

    private static Stream<String> texts(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().flatMap(Arguments::texts)
                : Stream.ofNullable(value).map(Object::toString);
    }
}
