package eu.hemicycle.fragments;

import eu.hemicycle.fragments.Pattern.InvalidTerm;
import eu.hemicycle.resource.ProblemType;
import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.sparql.PublicWork;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import eu.hemicycle.store.UnionTriples;
import eu.hemicycle.store.UnionTriples.UnknownPlace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /fragments}: the triples of a pattern in the union of all graphs, a hundred at a time. */
@Controller
class FragmentsController {

    private final Store store;
    private final Counts counts;
    private final Site site;
    private final SiteAnswers answers;
    private final PublicWork work;

    FragmentsController(Store store, Counts counts, Site site, SiteAnswers answers, PublicWork work) {
        this.store = store;
        this.counts = counts;
        this.site = site;
        this.answers = answers;
        this.work = work;
    }

    @GetMapping(Fragment.PATH)
    ResponseEntity<byte[]> fragment(HttpServletRequest request) {
        Optional<String> accepted = answers.accepted(request, FragmentFormat.mediaTypes());
        if (accepted.isEmpty()) {
            return answers.problem(
                    ProblemType.NOT_ACCEPTABLE,
                    "A fragment is answered as text/html, " + String.join(", ", FragmentFormat.mediaTypes())
                            + "; the Accept header names none of them.",
                    request);
        }
        try {
            Pattern pattern = Pattern.of(request);
            return varying(work.charged(
                    request, () -> store.read(snapshot -> answer(pattern, accepted.get(), snapshot, request))));
        } catch (InvalidTerm invalid) {
            return answers.problem(ProblemType.FRAGMENT, String.valueOf(invalid.getMessage()), request);
        } catch (UnknownPlace unknown) {
            return answers.problem(
                    HttpStatus.GONE,
                    ProblemType.FRAGMENT,
                    "The parameter after is no place in this fragment, or the data has been written anew since. "
                            + "Begin again with the first page.",
                    request);
        }
    }

    private ResponseEntity<byte[]> answer(
            Pattern pattern, String accepted, Snapshot snapshot, HttpServletRequest request) {
        Fragment fragment = read(pattern, snapshot, request);
        return FragmentFormat.ofMediaType(accepted)
                .map(format -> data(fragment, format))
                .orElseGet(() -> page(fragment, request));
    }

    private Fragment read(Pattern pattern, Snapshot snapshot, HttpServletRequest request) {
        Optional<String> after =
                Optional.ofNullable(request.getParameter("after")).filter(place -> !place.isEmpty());
        UnionTriples.Part part =
                snapshot.triples().part(pattern.subject(), pattern.predicate(), pattern.object(), after, Fragment.SIZE);
        return new Fragment(pattern, part.triples(), counts.of(pattern, snapshot), asked(request), part.next());
    }

    /** Clients find what a page says of itself by the address that they asked for, letter by letter. */
    private String asked(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String safe = query.replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\"", "%22")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("|", "%7C")
                .replace("\\", "%5C")
                .replace("^", "%5E")
                .replace("`", "%60");
        return site.url(Fragment.PATH) + (safe.isEmpty() ? "" : "?" + safe);
    }

    private ResponseEntity<byte[]> data(Fragment fragment, FragmentFormat format) {
        ResponseEntity<byte[]> file =
                answers.file(format.contentType(), format.write(fragment.triples(), new Metadata(fragment, site)));
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(file.getHeaders());
        fragment.next().ifPresent(next -> headers.add(HttpHeaders.LINK, "<" + site.url(next) + ">; rel=\"next\""));
        return new ResponseEntity<>(file.getBody(), headers, HttpStatus.OK);
    }

    private ResponseEntity<byte[]> page(Fragment fragment, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("fragment", fragment);
        model.put("written", fragment.pattern().parameters());
        model.put(
                "rows",
                fragment.triples().stream()
                        .map(triple -> List.of(
                                cell(triple.getSubject()), cell(triple.getPredicate()), cell(triple.getObject())))
                        .toList());
        return answers.page(
                HttpStatus.OK, "fragments/fragments", model, fragment.pattern().href(), request);
    }

    /**
     * A term as the page shows it.
     *
     * @param href the fragment of what is said of it, for an IRI
     */
    record Cell(String text, String lang, String href) {}

    private static Cell cell(Node term) {
        return term.isURI()
                ? new Cell(term.getURI(), "", new Pattern(term, Node.ANY, Node.ANY).href())
                : new Cell(
                        term.isLiteral() ? term.getLiteralLexicalForm() : term.toString(),
                        term.isLiteral() ? term.getLiteralLanguage() : "",
                        "");
    }

    private static ResponseEntity<byte[]> varying(ResponseEntity<byte[]> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
