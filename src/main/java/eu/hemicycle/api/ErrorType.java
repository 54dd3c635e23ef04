package eu.hemicycle.api;

import java.util.List;

/**
 * A type of problem documents (RFC 9457, section 3.1.1), which never changes its meaning and has a page at {@link #path}.
 *
 * @param key the last part of its IRI: small letters and hyphens
 * @param statuses the HTTP statuses that it comes with, the usual one first
 * @param title of its problem documents, in English
 */
public record ErrorType(String key, List<Integer> statuses, String title) {

    /** The page that lists all of them. */
    public static final String INDEX = "/problems";

    public ErrorType {
        statuses = List.copyOf(statuses);
        if (!key.matches("[a-z]+(-[a-z]+)*") || statuses.isEmpty()) {
            throw new IllegalArgumentException(
                    "A type of error has a key like too-complex and a status, unlike " + key);
        }
    }

    /** The local address of its page; with the address of the site before it, its IRI. */
    public String path() {
        return path(key);
    }

    public static String path(String key) {
        return INDEX + "/" + key;
    }
}
