package eu.hemicycle.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one feature tells of its addresses.
 *
 * <p>The sketch has {@code tags}, {@code paths} and {@code components} as OpenAPI has them, and in short what
 * {@link OpenApi} completes: a parameter that is a text names one of the shared ones; {@code answer} is the answer 200;
 * {@code enum} and {@code formats} that are texts name closed lists, which the code knows.
 *
 * @param sketch not to be changed
 * @param lists closed lists of values by name
 * @param errors types of problem documents that only this feature has, or shares with others in the same words
 */
public record ApiPart(ObjectNode sketch, Map<String, List<String>> lists, List<ErrorType> errors) {

    public ApiPart {
        lists = Map.copyOf(lists);
        errors = List.copyOf(errors);
    }

    /** @param name of a file in {@code openapi/} of the program, without its extension */
    public static ApiPart of(String name) {
        String file = "/openapi/" + name + ".json";
        try (InputStream json = ApiPart.class.getResourceAsStream(file)) {
            return of((ObjectNode) JsonMapper.shared().readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program cannot read a part of it: " + file, unreadable);
        }
    }

    public static ApiPart of(ObjectNode sketch) {
        return new ApiPart(sketch, Map.of(), List.of());
    }

    /** The same, knowing the values of a list that the sketch names. */
    public ApiPart with(String list, List<String> values) {
        Map<String, List<String>> all = new LinkedHashMap<>(lists);
        all.put(list, List.copyOf(values));
        return new ApiPart(sketch, all, errors);
    }

    public ApiPart with(List<ErrorType> types) {
        List<ErrorType> all = new ArrayList<>(errors);
        all.addAll(types);
        return new ApiPart(sketch, lists, all);
    }
}
