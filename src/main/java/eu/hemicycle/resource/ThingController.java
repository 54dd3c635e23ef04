package eu.hemicycle.resource;

import eu.hemicycle.resource.Relations.Relation;
import eu.hemicycle.resource.Relations.Signposts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.shared.JenaException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One thing by its IRI: a mapped path or {@code /describe?iri=} negotiates and answers 303 (RFC 9110 §15.4.4); the same
 * with a suffix, as in {@code /describe.ttl?iri=}, answers 200 and never negotiates.
 */
@Controller
class ThingController {

    static final String ALTERNATES = "alt";

    private final Things things;
    private final TakenBack takenBack;
    private final IriSpaces spaces;
    private final Selections selections;
    private final Representations representations;
    private final ReadingPages reading;
    private final Relations relations;
    private final Responses responses;
    private final Site site;

    ThingController(
            Things things,
            TakenBack takenBack,
            IriSpaces spaces,
            Selections selections,
            Representations representations,
            ReadingPages reading,
            Relations relations,
            Responses responses,
            Site site) {
        this.things = things;
        this.takenBack = takenBack;
        this.spaces = spaces;
        this.selections = selections;
        this.representations = representations;
        this.reading = reading;
        this.relations = relations;
        this.responses = responses;
        this.site = site;
    }

    /** A mapped path, with or without suffix; routed by {@link ResourceConfiguration} for every mapped space. */
    ResponseEntity<byte[]> mapped(HttpServletRequest request) {
        String path = request.getRequestURI();
        Optional<Format> suffix = Format.ofSuffix(path);
        String plain = suffix.map(format ->
                        path.substring(0, path.length() - format.suffix().length()))
                .orElse(path);
        return spaces.iriOf(plain)
                .map(iri -> answer(new Address(iri, plain, ""), suffix, request))
                .orElseGet(() -> responses.problem(Problem.noPage(path), accept(request)));
    }

    @GetMapping("/describe")
    ResponseEntity<byte[]> describe(@RequestParam(defaultValue = "") String iri, HttpServletRequest request) {
        if (!Iris.isAbsolute(iri)) {
            return responses.problem(Problem.badIri(iri), accept(request));
        }
        Address address = Address.of(spaces, iri);
        return address.path().equals("/describe") || request.getParameter("format") != null
                ? answer(address, Optional.empty(), request)
                : responses.seeOther(address, address.negotiated());
    }

    @GetMapping({
        "/describe.ttl",
        "/describe.jsonld",
        "/describe.rdf",
        "/describe.nt",
        "/describe.trig",
        "/describe.nq",
        "/describe.json",
        "/describe.html"
    })
    ResponseEntity<byte[]> describeIn(@RequestParam(defaultValue = "") String iri, HttpServletRequest request) {
        if (!Iris.isAbsolute(iri)) {
            return responses.problem(Problem.badIri(iri), accept(request));
        }
        Address address = Address.of(spaces, iri);
        Format format = Format.ofSuffix(request.getRequestURI()).orElseThrow();
        return address.path().equals("/describe")
                ? answer(address, Optional.of(format), request)
                : responses.seeOther(address, address.in(format));
    }

    private ResponseEntity<byte[]> answer(Address address, Optional<Format> suffix, HttpServletRequest request) {
        String format = request.getParameter("format");
        if (suffix.isEmpty() && format != null) {
            return Format.named(format)
                    .map(named -> responses.seeOther(address, address.in(named)))
                    .orElseGet(() -> responses.problem(Problem.badFormat(format), accept(request)));
        }
        return things.read(() -> gone(address, request).orElseGet(() -> inProfile(address, suffix, request)));
    }

    /** Whatever others still say of it (RFC 9110 §15.5.11). */
    private Optional<ResponseEntity<byte[]>> gone(Address address, HttpServletRequest request) {
        return Things.documentOf(address.iri())
                .flatMap(takenBack::tombstone)
                .map(tombstone -> responses.problem(Problem.gone(tombstone), accept(request)));
    }

    private ResponseEntity<byte[]> inProfile(Address address, Optional<Format> suffix, HttpServletRequest request) {
        if (!things.knows(address.iri())) {
            return responses.problem(Problem.unknown(address.iri()), accept(request));
        }
        String wanted = request.getParameter("_profile");
        if (ALTERNATES.equals(wanted)) {
            return responses.alternates(address);
        }
        Optional<Profile> profile = wanted != null
                ? Profile.named(wanted)
                : Optional.of(suffix.isPresent() ? Profile.FULL : accepted(request));
        return profile.map(known -> suffix.map(format -> represent(address.with(known), format, known, request))
                        .orElseGet(() -> negotiate(address.with(known), request)))
                .orElseGet(() -> responses.problem(Problem.noProfile(wanted), accept(request)));
    }

    private Profile accepted(HttpServletRequest request) {
        return AcceptProfile.choose(request.getHeader("Accept-Profile"), site.mint());
    }

    private ResponseEntity<byte[]> negotiate(Address address, HttpServletRequest request) {
        Accept accept = accept(request);
        return accept.choose()
                .map(format -> responses.seeOther(
                        address, format == Format.HTML ? address.page(choice(address, request)) : address.in(format)))
                .orElseGet(() -> responses.problem(Problem.notAcceptable(address), accept));
    }

    private Choice choice(Address address, HttpServletRequest request) {
        return Choice.of(request)
                .orPreferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), things.languages(address.iri()));
    }

    private ResponseEntity<byte[]> represent(
            Address address, Format format, Profile profile, HttpServletRequest request) {
        return things.describe(address.iri(), after(request))
                .map(all -> selections.of(profile, all))
                .filter(selected -> !selected.isEmpty())
                .map(selected -> represent(address, format, profile, selected, request))
                .orElseGet(() -> responses.problem(Problem.noProfile(profile.key()), accept(request)));
    }

    private ResponseEntity<byte[]> represent(
            Address address, Format format, Profile profile, Description selected, HttpServletRequest request) {
        List<Relation> links = relations.of(address, format, profile, Signposts.of(selected));
        if (format == Format.HTML) {
            Choice choice = Choice.of(request);
            ReadingPages.Page page =
                    reading.page(address, selected, choice, after(request).isEmpty());
            return responses.page(address, choice, page.bytes(), page.languages(), links);
        }
        try {
            return responses.representation(address, format, bytes(format, selected), links);
        } catch (JenaException notExpressible) {
            return responses.problem(Problem.notExpressible(address, format), accept(request));
        }
    }

    private static String after(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("after")).orElse("");
    }

    private byte[] bytes(Format format, Description selected) {
        return representations.write(format, selected.thing(), selected.quads().toList());
    }

    private static Accept accept(HttpServletRequest request) {
        return Accept.of(request.getHeader(HttpHeaders.ACCEPT));
    }
}
