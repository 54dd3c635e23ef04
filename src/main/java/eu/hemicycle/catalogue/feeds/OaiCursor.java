package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.feeds.OaiRequest.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a list is continued. The token holds all that is needed, so that nothing is kept here and no token expires.
 *
 * @param prefix the metadata format
 * @param arguments {@code from}, {@code until} and {@code set} as they were given
 * @param number of the last entry that was listed; 0 at the beginning
 */
record OaiCursor(String prefix, Map<String, String> arguments, long number) {

    static OaiCursor begin(OaiRequest request) {
        request.checkBounds();
        Map<String, String> arguments = new TreeMap<>(request.arguments());
        return new OaiCursor(arguments.remove("metadataPrefix"), arguments, 0);
    }

    /** @throws Refused with {@code badResumptionToken} */
    static OaiCursor of(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\n", -1);
            Map<String, String> arguments = new TreeMap<>();
            for (int i = 2; i + 1 < parts.length; i += 2) {
                arguments.put(parts[i], parts[i + 1]);
            }
            OaiCursor cursor = new OaiCursor(parts[1], arguments, Long.parseLong(parts[0]));
            cursor.from();
            cursor.until();
            return cursor;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | Refused unreadable) {
            throw new Refused("badResumptionToken", "This is no resumption token of this repository");
        }
    }

    OaiCursor after(long last) {
        return new OaiCursor(prefix, arguments, last);
    }

    String token() {
        StringBuilder text = new StringBuilder(number + "\n" + prefix);
        arguments.forEach(
                (name, value) -> text.append('\n').append(name).append('\n').append(value));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(FeedAnswers.utf8(text.toString()));
    }

    Optional<Instant> from() {
        return asRequest().from();
    }

    Optional<Instant> until() {
        return asRequest().until();
    }

    Optional<String> set() {
        return asRequest().argument("set");
    }

    private OaiRequest asRequest() {
        return new OaiRequest("ListRecords", arguments);
    }
}
