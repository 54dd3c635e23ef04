package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How other features answer: in every format of this site, with its headers and in its layout. */
public final class SiteAnswers {

    private final Representations representations;
    private final Pages pages;
    private final Relations relations;
    private final Responses responses;

    SiteAnswers(Representations representations, Pages pages, Relations relations, Responses responses) {
        this.representations = representations;
        this.pages = pages;
        this.relations = relations;
        this.responses = responses;
    }

    /**
     * Something that a feature describes itself.
     *
     * @param iri what it is called in its statements
     * @param path local, without suffix
     * @param statements in no particular order; equal ones give equal bytes
     * @param template of its page, which also gets its {@code address}
     */
    public record Described(
            String iri, String path, Collection<Quad> statements, String template, Map<String, Object> model) {}

    /**
     * The thing in the format of the suffix that was asked for, or else in the one that is accepted best. There is no
     * redirect: harvesters ask by HEAD and without {@code Accept}.
     */
    public ResponseEntity<byte[]> described(Described thing, HttpServletRequest request) {
        Address address = new Address(thing.iri(), thing.path(), "");
        Optional<Format> suffix = Format.ofSuffix(request.getRequestURI());
        return suffix.map(format -> answer(thing, address, format, request))
                .orElseGet(() -> negotiated(thing, address, request));
    }

    private ResponseEntity<byte[]> negotiated(Described thing, Address address, HttpServletRequest request) {
        Accept accept = accept(request);
        return accept.choose()
                .map(format -> varying(answer(thing, address, format, request), HttpHeaders.ACCEPT))
                .orElseGet(() -> responses.problem(Problem.notAcceptable(address), accept));
    }

    /**
     * The answer, saying which headers of the request it depends on.
     *
     * @param requestHeaders their names
     */
    public static ResponseEntity<byte[]> varying(ResponseEntity<byte[]> answer, String... requestHeaders) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.setVary(List.of(requestHeaders));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private ResponseEntity<byte[]> answer(Described thing, Address address, Format format, HttpServletRequest request) {
        List<Relations.Relation> links = relations.of(address, format, Profile.FULL, Relations.Signposts.NONE).stream()
                .filter(link -> !link.rel().equals("linkset"))
                .toList();
        if (format == Format.HTML) {
            Choice choice = Choice.of(request);
            byte[] page = page(thing.template(), address, thing.model(), choice);
            return responses.page(address, choice, page, List.of(choice.interfaceLanguage()), links);
        }
        byte[] data = representations.write(format, NodeFactory.createURI(thing.iri()), thing.statements());
        return responses.representation(address, format, data, links);
    }

    private byte[] page(String template, Address address, Map<String, Object> model, Choice choice) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("address", address);
        return pages.render(template, all, choice);
    }

    /** A file or page that has no other format; the validator is the hash of its bytes. */
    public ResponseEntity<byte[]> file(String contentType, byte[] bytes) {
        return responses.file(contentType, bytes);
    }

    /** There is nothing at this address. */
    public ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return responses.problem(Problem.noPage(request.getRequestURI()), accept(request));
    }

    /**
     * What a reader of this answer wants to read it in.
     *
     * @param language of the interface, and preferred in names: two letters
     * @param chosen whether the address says so, or else a header may
     */
    public record Reader(String language, boolean chosen) {}

    /** As the parameter {@code ui} says, or else {@code Accept-Language}. */
    public Reader reader(HttpServletRequest request) {
        Choice choice = choice(request);
        return new Reader(choice.interfaceLanguage(), request.getParameter("ui") != null);
    }

    private static Choice choice(HttpServletRequest request) {
        return new Choice("", Choice.of(request).ui())
                .orPreferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of());
    }

    /**
     * A page of which there are other formats at other addresses.
     *
     * @param self its local address without the choice of a language
     */
    public ResponseEntity<byte[]> page(
            HttpStatus status, String template, Map<String, Object> model, String self, HttpServletRequest request) {
        Choice choice = choice(request);
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("self", self);
        ResponseEntity<byte[]> page = responses.negotiated(pages.render(template, all, choice), choice);
        return new ResponseEntity<>(page.getBody(), page.getHeaders(), status);
    }

    /**
     * The best of some media types and {@code text/html}; empty if none is accepted.
     *
     * @param data best first
     */
    public Optional<String> accepted(HttpServletRequest request, List<String> data) {
        return accept(request).choose(data);
    }

    /**
     * Why a request has no answer: a page for people, a problem document for everyone else.
     *
     * @param type which has a page of its own; the status is the usual one of it
     */
    public ResponseEntity<byte[]> problem(ProblemType type, String detail, HttpServletRequest request) {
        return responses.problem(Problem.of(type, detail), accept(request));
    }

    /** The same with another status than the usual one. */
    public ResponseEntity<byte[]> problem(
            HttpStatus status, ProblemType type, String detail, HttpServletRequest request) {
        return responses.problem(
                new Problem(status, Optional.of(type), type.title(), detail, List.of()), accept(request));
    }

    private static Accept accept(HttpServletRequest request) {
        return Accept.of(request.getHeader(HttpHeaders.ACCEPT));
    }
}
