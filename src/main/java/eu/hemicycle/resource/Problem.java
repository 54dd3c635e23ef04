package eu.hemicycle.resource;

import eu.hemicycle.api.ErrorType;
import eu.hemicycle.document.Tombstone;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a request has no answer (RFC 9457).
 *
 * @param type empty where the status says it all
 * @param detail one sentence for a person; never internals
 * @param variants what could be had instead
 */
record Problem(
        HttpStatus status, Optional<ProblemType> type, String title, String detail, List<Address.Link> variants) {

    static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    static Problem of(ProblemType type, String detail, List<Address.Link> variants) {
        return new Problem(type.status(), Optional.of(type), type.title(), detail, variants);
    }

    static Problem unknown(String iri) {
        return of(
                ProblemType.UNKNOWN,
                "Nothing is stored about <" + iri + ">. This is a look-up; nothing is fetched from elsewhere.",
                List.of());
    }

    static Problem gone(Tombstone tombstone) {
        String detail = "%s was withdrawn on %s. Reason given: %s"
                .formatted(
                        tombstone.id(),
                        tombstone.time().atOffset(ZoneOffset.UTC).toLocalDate(),
                        tombstone.reason());
        return of(ProblemType.GONE, detail);
    }

    /** Of a step whose document was taken back, or that takes it back. */
    static Problem notShown(long number) {
        return of(ProblemType.GONE, "Nothing of step " + number + " is shown: its document was taken back.", List.of());
    }

    static Problem noLink(String iri, String property) {
        return of(
                ProblemType.UNKNOWN,
                "No document leads to <" + iri + "> by a property " + property
                        + ". Without the parameter by, the page lists those by which some do.",
                List.of());
    }

    static Problem noPage(String path) {
        return of(ProblemType.UNKNOWN, "There is nothing at " + path + ".");
    }

    static Problem badIri(String iri) {
        String detail = iri.isEmpty()
                ? "Say which thing, as in /describe?iri=https%3A%2F%2Fexample.org%2Fthing."
                : "The value of iri is no absolute IRI (RFC 3987): " + iri
                        + ". Give it whole, with its scheme, percent-encoded once.";
        return of(ProblemType.IRI, detail);
    }

    static Problem badFormat(String format) {
        return of(
                ProblemType.FORMAT,
                "The value of format is not one of "
                        + String.join(
                                ", ",
                                List.of(Format.values()).stream()
                                        .map(Format::extension)
                                        .toList())
                        + ": " + format + ".",
                List.of());
    }

    static Problem noProfile(String profile) {
        return of(
                ProblemType.PROFILE,
                "Nothing of this thing can be given in the profile %s. Profiles are %s; alt lists them with their addresses."
                        .formatted(profile, String.join(", ", Profile.keys())),
                List.of());
    }

    static Problem notAcceptable(Address address) {
        return of(
                ProblemType.NOT_ACCEPTABLE,
                "This thing is not available in any format that the Accept header names; the variants are listed.",
                address.links());
    }

    static Problem notExpressible(Address address, Format format) {
        return of(
                ProblemType.NOT_EXPRESSIBLE,
                "What is known about this thing cannot be written as %s; every other format has it."
                        .formatted(format.label()),
                address.links().stream().filter(link -> link.format() != format).toList());
    }

    static Problem of(HttpStatus status) {
        String detail = status.is5xxServerError()
                ? "The fault is ours and has been logged. Please try again later."
                : "The request cannot be answered as it is.";
        return new Problem(status, Optional.empty(), status.getReasonPhrase(), detail, List.of());
    }

    /** What of its kind stands in the keys of messages. */
    public String page() {
        return type.map(ProblemType::key).orElse(status.is5xxServerError() ? "fault" : "request");
    }

    /** The local address of the page about its type; empty if it has none. */
    public String explanation() {
        return type.map(known -> ErrorType.path(known.key())).orElse("");
    }

    /** The members of the problem document. */
    Map<String, Object> members(Site site) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "type", type.map(known -> site.url(ErrorType.path(known.key()))).orElse("about:blank"));
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        if (!variants.isEmpty()) {
            members.put(
                    "variants",
                    variants.stream().map(link -> variant(link, site)).toList());
        }
        return members;
    }

    private static Map<String, String> variant(Address.Link link, Site site) {
        Map<String, String> variant = new LinkedHashMap<>();
        variant.put("type", link.format().mediaType());
        variant.put("href", site.url(link.href()));
        return variant;
    }
}
