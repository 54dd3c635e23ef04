package eu.hemicycle.sparql;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string or a form body, in order and with repetitions, always in UTF-8. The container's own
 * reading is not used: it joins URL and body, drops what it cannot decode and has its own limits.
 */
record FormParameters(List<Parameter> parameters) {

    /** One name with one value, both decoded. */
    record Parameter(String name, String value) {}

    static FormParameters parse(@Nullable String encoded) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(new Parameter(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return new FormParameters(List.copyOf(parameters));
    }

    private static String decoded(String text) {
        try {
            // Latin-1 keeps every byte, so that a wrong UTF-8 sequence is noticed and not replaced.
            return utf8(URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    ProblemType.BAD_REQUEST,
                    "A parameter has a percent sign without two hexadecimal digits after it. Write it as %25.");
        }
    }

    /** @throws Refused if the bytes are not UTF-8 */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(ProblemType.BAD_REQUEST, "The request is not in UTF-8. Encode it in UTF-8.");
        }
    }

    FormParameters and(FormParameters more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(more.parameters);
        return new FormParameters(List.copyOf(all));
    }

    boolean has(String name) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** @throws Refused if the parameter is there more than once */
    Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new Refused(
                    ProblemType.BAD_REQUEST,
                    "The parameter '%s' is there %d times; send it once.".formatted(name, values.size()));
        }
        return values.stream().findFirst();
    }
}
