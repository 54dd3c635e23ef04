package eu.hemicycle.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The selections of statements in which a thing is given (W3C, Content Negotiation by Profile). */
enum Profile {
    /** Everything known of a thing. */
    FULL("full"),
    /** The official record alone. */
    RECORD("record"),
    /** What search engines read, in their own terms. */
    SCHEMA_ORG("schema.org"),
    /** Where things are named in the text, as Web Annotations. */
    ANNOTATIONS("anno");

    private final String key;

    Profile(String key) {
        this.key = key;
    }

    /** The value of {@code _profile}. */
    public String key() {
        return key;
    }

    /** @param mint the space in which profiles have their IRIs */
    String iri(String mint) {
        return mint + "profile/" + key;
    }

    static Optional<Profile> named(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key.equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Profile::key).toList();
    }
}
