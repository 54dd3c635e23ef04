package eu.hemicycle.reconcile;

import java.util.Arrays;
import java.util.List;

/**
 * The versions of the Reconciliation Service API, best first. A client says which it speaks by the address and form of its
 * request; only the manifest, of which there is one address, goes by {@code Accept}, as is proposed for the draft (its issue
 * 78 and pull request 200): the two versions differ in what {@code suggest} and {@code view} hold.
 */
enum ApiVersion {
    V0_2("0.2", "application/json"),
    V1_DRAFT("1.0-draft", "application/reconciliation.v1+json");

    private final String number;
    private final String mediaType;

    ApiVersion(String number, String mediaType) {
        this.number = number;
        this.mediaType = mediaType;
    }

    /** The version whose manifest has this media type; 0.2 for any other. */
    static ApiVersion ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(version -> version.mediaType.equals(type))
                .findFirst()
                .orElse(V0_2);
    }

    static List<String> numbers() {
        return Arrays.stream(values()).map(version -> version.number).toList();
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(ApiVersion::mediaType).toList();
    }

    /** Of its manifest. */
    String mediaType() {
        return mediaType;
    }
}
