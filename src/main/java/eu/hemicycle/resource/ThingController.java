package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.shared.JenaException;
import org.jspecify.annotations.Nullable;
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

    private final Things things;
    private final TakenBack takenBack;
    private final IriSpaces spaces;
    private final Representations representations;
    private final DocumentPages documentPages;
    private final ThingPages thingPages;
    private final Pages pages;
    private final Responses responses;
    private final Site site;

    ThingController(
            Things things,
            TakenBack takenBack,
            IriSpaces spaces,
            Representations representations,
            DocumentPages documentPages,
            ThingPages thingPages,
            Pages pages,
            Responses responses,
            Site site) {
        this.things = things;
        this.takenBack = takenBack;
        this.spaces = spaces;
        this.representations = representations;
        this.documentPages = documentPages;
        this.thingPages = thingPages;
        this.pages = pages;
        this.responses = responses;
        this.site = site;
    }

    /** A mapped path, with or without suffix; routed by {@link ResourceConfiguration} for every mapped space. */
    ResponseEntity<byte[]> mapped(HttpServletRequest request, @RequestParam(required = false) @Nullable String lang) {
        String path = request.getRequestURI();
        Optional<Format> suffix = Format.ofSuffix(path);
        String plain = suffix.map(format ->
                        path.substring(0, path.length() - format.suffix().length()))
                .orElse(path);
        return spaces.iriOf(plain)
                .map(iri -> answer(new Address(iri, plain, ""), suffix, lang, request))
                .orElseGet(() -> responses.problem(Problem.noPage(path), accept(request)));
    }

    @GetMapping("/describe")
    ResponseEntity<byte[]> describe(
            @RequestParam(defaultValue = "") String iri,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request) {
        if (!Iris.isAbsolute(iri)) {
            return responses.problem(Problem.badIri(iri), accept(request));
        }
        Address address = Address.of(spaces, iri);
        if (format != null) {
            return Format.named(format)
                    .map(named -> responses.seeOther(address, address.in(named)))
                    .orElseGet(() -> responses.problem(Problem.badFormat(format), accept(request)));
        }
        return address.path().equals("/describe")
                ? answer(address, Optional.empty(), null, request)
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
    ResponseEntity<byte[]> describeIn(
            @RequestParam(defaultValue = "") String iri,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        if (!Iris.isAbsolute(iri)) {
            return responses.problem(Problem.badIri(iri), accept(request));
        }
        Address address = Address.of(spaces, iri);
        Format format = Format.ofSuffix(request.getRequestURI()).orElseThrow();
        return address.path().equals("/describe")
                ? answer(address, Optional.of(format), lang, request)
                : responses.seeOther(address, address.in(format));
    }

    private ResponseEntity<byte[]> answer(
            Address address, Optional<Format> suffix, @Nullable String lang, HttpServletRequest request) {
        return things.read(() -> gone(address, request)
                .or(() -> suffix.map(format -> represent(address, format, lang, request)))
                .orElseGet(() -> negotiate(address, request)));
    }

    /** Whatever others still say of it (RFC 9110 §15.5.11). */
    private Optional<ResponseEntity<byte[]>> gone(Address address, HttpServletRequest request) {
        return Things.documentOf(address.iri())
                .flatMap(takenBack::tombstone)
                .map(tombstone -> responses.problem(Problem.gone(tombstone), accept(request)));
    }

    private ResponseEntity<byte[]> negotiate(Address address, HttpServletRequest request) {
        Accept accept = accept(request);
        if (!things.knows(address.iri())) {
            return responses.problem(Problem.unknown(address.iri()), accept);
        }
        return accept.choose()
                .map(format -> responses.seeOther(address, location(address, format, request)))
                .orElseGet(() -> responses.problem(Problem.notAcceptable(address), accept));
    }

    /** The page's address names its language where the document has the one that the reader prefers. */
    private String location(Address address, Format format, HttpServletRequest request) {
        List<String> languages = format == Format.HTML ? things.languages(address.iri()) : List.of();
        return languages.size() < 2
                ? address.in(format)
                : preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), languages)
                        .map(address::page)
                        .orElseGet(() -> address.in(format));
    }

    /** Look-up by RFC 4647 §3.4; a header that cannot be read prefers nothing. */
    private static Optional<String> preferred(@Nullable String header, List<String> languages) {
        try {
            return Optional.ofNullable(header)
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookupTag(ranges, languages));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> represent(
            Address address, Format format, @Nullable String lang, HttpServletRequest request) {
        Optional<Description> found = things.describe(address.iri());
        if (found.isEmpty()) {
            return responses.problem(Problem.unknown(address.iri()), accept(request));
        }
        Description description = found.get();
        try {
            return format == Format.HTML
                    ? page(address, description, lang == null ? Pages.LANGUAGE : lang)
                    : responses.representation(
                            address,
                            format,
                            representations.write(
                                    format,
                                    description.thing(),
                                    description.quads().toList()),
                            "");
        } catch (JenaException notExpressible) {
            return responses.problem(Problem.notExpressible(address, format), accept(request));
        }
    }

    private ResponseEntity<byte[]> page(Address address, Description description, String lang) {
        boolean document =
                description.ownGraph().objects(description.thing(), Terms.TYPE).contains(Terms.WORK);
        Map<String, Object> model = new HashMap<>();
        model.put("address", address);
        model.put("lang", lang);
        if (document) {
            DocumentPage page = documentPages.compose(description, lang);
            model.put("page", page);
            model.put("schemaOrg", SchemaOrg.of(page, site));
        } else {
            ThingPage page = thingPages.compose(description, lang);
            model.put("page", page);
            model.put("schemaOrg", SchemaOrg.of(page, address.iri()));
        }
        byte[] bytes = pages.render(document ? "resource/document" : "resource/thing", model);
        return responses.representation(address, Format.HTML, bytes, contentLanguages(model));
    }

    /** The interface's language, and that of the text where it is another (RFC 9110 §8.5). */
    private static String contentLanguages(Map<String, Object> model) {
        if (!(model.get("page") instanceof DocumentPage page)) {
            return Pages.LANGUAGE;
        }
        return Stream.of(Pages.LANGUAGE, page.shown().lang())
                .filter(lang -> !lang.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Accept accept(HttpServletRequest request) {
        return Accept.of(request.getHeader(HttpHeaders.ACCEPT));
    }
}
