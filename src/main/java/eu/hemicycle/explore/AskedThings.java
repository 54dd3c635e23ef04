package eu.hemicycle.explore;

import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Iris;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.ProblemType;
import eu.hemicycle.resource.Ref;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.search.WorkList;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** The things that requests name by their IRIs, and what is answered where they name none that is known. */
final class AskedThings {

    private static final int LONGEST = 2048;
    /** From which a reader may begin. */
    private static final List<String> EXAMPLES = List.of(
            "http://publications.europa.eu/resource/authority/corporate-body/CERT-EU",
            "http://publications.europa.eu/resource/authority/corporate-body/ENISA",
            "http://data.europa.eu/eli/dir/2016/1148/oj");

    private final Index index;
    private final Listings listings;
    private final SiteAnswers answers;

    AskedThings(Index index, Listings listings, SiteAnswers answers) {
        this.index = index;
        this.listings = listings;
        this.answers = answers;
    }

    /** A page that asks for a thing, with some from which to begin. */
    ResponseEntity<byte[]> beginning(String template, String self, HttpServletRequest request) {
        Map<String, Ref> examples = new LinkedHashMap<>();
        WorkList list = new WorkList(index.current());
        listings.things(EXAMPLES, answers.reader(request).language()).forEach((iri, ref) -> {
            if (list.leadingTo(iri, "", 1, Map.of()).total() > 0) {
                examples.put(iri, ref);
            }
        });
        return answers.page(
                HttpStatus.OK,
                template,
                Map.of(
                        "examples", examples,
                        "a", thing("a", request).orElse(""),
                        "b", thing("b", request).orElse("")),
                self,
                request);
    }

    /** @param iri empty where none was named */
    ResponseEntity<byte[]> unknown(String iri, HttpServletRequest request) {
        return answers.problem(
                ProblemType.UNKNOWN,
                iri.isEmpty()
                        ? "The parameter that names the thing is missing, or no absolute IRI."
                        : "No question or answer kept here leads to <" + iri + ">. Look for its name in /search.",
                request);
    }

    /** Only what is an absolute IRI. */
    Optional<String> thing(String parameter, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(parameter))
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST && Iris.isAbsolute(text));
    }

    static String encoded(String iri) {
        return UriUtils.encode(iri, StandardCharsets.UTF_8);
    }
}
