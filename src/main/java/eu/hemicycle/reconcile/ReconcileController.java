package eu.hemicycle.reconcile;

import eu.hemicycle.document.Language;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.ProblemType;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.sparql.PublicWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The Reconciliation Service API, versions 0.2 and 1.0 draft, on one address. */
@Controller
class ReconcileController {

    private static final String JSON = "application/json";
    private static final int LARGEST = 1 << 20;
    private static final int OTHER_NAMES = 4;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toList();

    /** A preview is made to be shown in the pages of others, and does nothing there. */
    private static final String PREVIEW_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Index index;
    private final Entities entities;
    private final Identifiers identifiers;
    private final Values values;
    private final Manifest manifest;
    private final Turns turns;
    private final Listings listings;
    private final SiteAnswers answers;
    private final PublicWork publicWork;
    private final MessageSource messages;

    ReconcileController(
            Index index,
            Entities entities,
            Values values,
            Manifest manifest,
            Turns turns,
            Listings listings,
            SiteAnswers answers,
            PublicWork publicWork,
            MessageSource messages) {
        this.index = index;
        this.entities = entities;
        this.identifiers = new Identifiers(entities);
        this.values = values;
        this.manifest = manifest;
        this.turns = turns;
        this.listings = listings;
        this.answers = answers;
        this.publicWork = publicWork;
        this.messages = messages;
    }

    /** A batch or an extension of version 0.2, else the manifest; for browsers the page that tells of both. */
    @GetMapping(Manifest.PATH)
    ResponseEntity<byte[]> service(HttpServletRequest request) {
        return work(request)
                .orElseGet(() -> varying(answers.accepted(request, ApiVersion.mediaTypes())
                        .filter(type -> type.equals(MediaType.TEXT_HTML_VALUE))
                        .map(html -> page(request))
                        .orElseGet(() -> manifest(request))));
    }

    @PostMapping(Manifest.PATH)
    ResponseEntity<byte[]> posted(HttpServletRequest request) {
        return work(request)
                .orElseGet(() -> refused(
                        new InvalidRequest("The form has no field \"queries\" or \"extend\" with JSON in it."),
                        request));
    }

    private Optional<ResponseEntity<byte[]>> work(HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V0_2, request);
        Optional<String> extend = Optional.ofNullable(request.getParameter("extend"));
        return Optional.ofNullable(request.getParameter("queries"))
                .map(queries -> answer(request, () -> matched(QueryReader.keyed(queries), reply, request)))
                .or(() -> extend.map(query -> answer(request, () -> extended(query, reply, request))));
    }

    @GetMapping(Manifest.PATH + ".html")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("types", EntityType.values());
        model.put("properties", EntityProperty.values());
        model.put("batch", QueryReader.BATCH);
        model.put("seconds", Turns.TIME.toSeconds());
        model.put("tried", Optional.ofNullable(request.getParameter("name")).orElse(""));
        return listings.read(() -> {
            model.put("found", publicWork.charged(request, () -> tried(request)));
            return answers.page(HttpStatus.OK, "reconcile/reconcile", model, Manifest.PATH + ".html", request);
        });
    }

    /** What a reader of the page tries out. */
    private List<Tried> tried(HttpServletRequest request) {
        String name =
                Optional.ofNullable(request.getParameter("name")).orElse("").strip();
        if (name.isEmpty() || name.length() > QueryReader.LONGEST_NAME) {
            return List.of();
        }
        Reply reply = reply(ApiVersion.V0_2, request);
        NameQuery query = new NameQuery(name, List.of(), NameQuery.Typing.ANY, QueryReader.CANDIDATES, "", List.of());
        return matching().candidates(query).stream()
                .map(candidate -> new Tried(
                        candidate,
                        candidate.entity().label(reply.lang()),
                        reply.description(candidate.entity()),
                        listings.things(List.of(candidate.entity().iri()), reply.lang())
                                .get(candidate.entity().iri())
                                .href()))
                .toList();
    }

    /** A candidate as the page shows it. */
    record Tried(Candidate candidate, Entity.Name label, String description, String href) {}

    private ResponseEntity<byte[]> manifest(HttpServletRequest request) {
        ApiVersion version = answers.accepted(request, ApiVersion.mediaTypes())
                .map(ApiVersion::ofMediaType)
                .orElse(ApiVersion.V0_2);
        Reply reply = reply(version, request);
        return answers.file(version.mediaType(), MAPPER.writeValueAsBytes(manifest.of(reply)));
    }

    /** Waits for a place; what is done there goes from the account of the client. */
    private <T> T turn(HttpServletRequest request, Turns.Work<T> work) {
        return turns.take(clock -> publicWork.charged(request, () -> work.until(clock)));
    }

    private Map<String, Object> matched(Map<String, NameQuery> queries, Reply reply, HttpServletRequest request) {
        return turn(request, clock -> {
            Matching matching = matching();
            Map<String, Object> results = new LinkedHashMap<>();
            queries.forEach((key, query) -> {
                clock.check();
                results.put(key, reply.result(matching.candidates(query)));
            });
            return results;
        });
    }

    /** A batch of the draft of version 1.0. */
    @PostMapping(Manifest.PATH + "/match")
    ResponseEntity<byte[]> match(HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V1_DRAFT, request);
        return answer(request, () -> {
            List<NameQuery> queries = QueryReader.listed(body(request));
            return turn(request, clock -> {
                Matching matching = matching();
                return Map.of(
                        "results",
                        queries.stream()
                                .map(query -> {
                                    clock.check();
                                    return reply.result(matching.candidates(query));
                                })
                                .toList());
            });
        });
    }

    @PostMapping(Manifest.PATH + "/extend")
    ResponseEntity<byte[]> extend(HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V1_DRAFT, request);
        return answer(request, () -> extended(body(request), reply, request));
    }

    private Map<String, Object> extended(String query, Reply reply, HttpServletRequest request) {
        Extension extension = Extension.read(query);
        return turn(request, clock -> extension.answer(values, reply));
    }

    @GetMapping(Manifest.PATH + "/extend/propose")
    ResponseEntity<byte[]> propose(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String limit,
            HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V0_2, request);
        return answer(request, () -> {
            Optional<Integer> most = limit.isEmpty() ? Optional.empty() : Optional.of(number("limit", limit));
            return Extension.proposal(type, most, reply);
        });
    }

    @GetMapping(Manifest.PATH + "/suggest/entity")
    ResponseEntity<byte[]> suggestEntity(HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V0_2, request);
        List<String> types = Stream.ofNullable(request.getParameterValues("type"))
                .flatMap(Arrays::stream)
                .flatMap(list -> Stream.of(list.split(",")))
                .filter(type -> !type.isEmpty())
                .toList();
        return suggested(request, (prefix, skipped) -> new Suggesting(entities, identifiers)
                .entities(prefix, skipped, types, index.current()).stream()
                        .map(reply::suggestion)
                        .toList());
    }

    @GetMapping(Manifest.PATH + "/suggest/type")
    ResponseEntity<byte[]> suggestType(HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V0_2, request);
        return suggested(request, (prefix, skipped) -> Suggesting.types(prefix, skipped, reply));
    }

    @GetMapping(Manifest.PATH + "/suggest/property")
    ResponseEntity<byte[]> suggestProperty(HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V0_2, request);
        return suggested(request, (prefix, skipped) -> Suggesting.properties(prefix, skipped, reply));
    }

    @FunctionalInterface
    private interface Suggested {
        List<Map<String, Object>> from(String prefix, int skipped);
    }

    private ResponseEntity<byte[]> suggested(HttpServletRequest request, Suggested suggested) {
        return answer(request, () -> {
            String prefix = Optional.ofNullable(request.getParameter("prefix")).orElse("");
            if (prefix.length() > QueryReader.LONGEST_NAME) {
                throw new InvalidRequest("A prefix has at most %d characters.".formatted(QueryReader.LONGEST_NAME));
            }
            int skipped = Optional.ofNullable(request.getParameter("cursor"))
                    .filter(cursor -> !cursor.isEmpty())
                    .map(cursor -> number("cursor", cursor))
                    .orElse(0);
            return Map.of("result", publicWork.charged(request, () -> suggested.from(prefix, skipped)));
        });
    }

    private static int number(String parameter, String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new InvalidRequest("The parameter %s is a number from 0 on, not \"%s\".".formatted(parameter, text));
        }
        return Integer.parseInt(text);
    }

    /** A small page about a thing, for the frame of a client. */
    @GetMapping(Manifest.PATH + "/preview")
    ResponseEntity<byte[]> preview(
            @RequestParam(defaultValue = "") String id, HttpServletRequest request, HttpServletResponse response) {
        Reply reply = reply(ApiVersion.V0_2, request);
        return listings.read(() -> entities.entity(id)
                .map(entity -> {
                    response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
                    Map<String, Object> model = new HashMap<>();
                    model.put("entity", entity);
                    model.put("name", entity.label(reply.lang()));
                    model.put("others", entity.others(reply.lang(), OTHER_NAMES));
                    model.put("description", reply.description(entity));
                    model.put(
                            "href",
                            listings.things(List.of(id), reply.lang()).get(id).href());
                    return answers.page(HttpStatus.OK, "reconcile/preview", model, Manifest.PATH + "/preview", request);
                })
                .orElseGet(() -> unknown(id, request)));
    }

    /** A few words about a thing that is suggested (0.2, Flyout Services). */
    @GetMapping(Manifest.PATH + "/flyout/entity")
    ResponseEntity<byte[]> flyout(@RequestParam(defaultValue = "") String id, HttpServletRequest request) {
        Reply reply = reply(ApiVersion.V0_2, request);
        return listings.read(() -> entities.entity(id)
                .map(entity -> {
                    String html = "<p><strong>%s</strong></p><p>%s</p>"
                            .formatted(
                                    HtmlUtils.htmlEscape(entity.label(reply.lang())
                                            .spelling()
                                            .written()),
                                    HtmlUtils.htmlEscape(reply.description(entity)));
                    return json(Map.of("id", id, "html", html));
                })
                .orElseGet(() -> unknown(id, request)));
    }

    private ResponseEntity<byte[]> unknown(String id, HttpServletRequest request) {
        return answers.problem(
                ProblemType.UNKNOWN, "No thing that can be matched has the identifier \"" + id + "\".", request);
    }

    private Matching matching() {
        return new Matching(index.current(), entities, identifiers, values);
    }

    private Reply reply(ApiVersion version, HttpServletRequest request) {
        String ui = answers.reader(request).language();
        return new Reply(version, preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ui), ui, messages);
    }

    /** Things have names in more languages than the interface (1.0 draft, Language of the intended audience). */
    private static String preferred(@Nullable String header, String ui) {
        try {
            return Optional.ofNullable(header)
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookupTag(ranges, LANGUAGES))
                    .orElse(ui);
        } catch (IllegalArgumentException unreadable) {
            return ui;
        }
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Supplier<Map<String, Object>> work) {
        try {
            return listings.read(() -> json(work.get()));
        } catch (InvalidRequest refused) {
            return refused(refused, request);
        }
    }

    private ResponseEntity<byte[]> json(Map<String, Object> members) {
        HttpHeaders headers = new HttpHeaders();
        ResponseEntity<byte[]> file = answers.file(JSON, MAPPER.writeValueAsBytes(members));
        headers.putAll(file.getHeaders());
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        return new ResponseEntity<>(file.getBody(), headers, HttpStatus.OK);
    }

    private ResponseEntity<byte[]> refused(InvalidRequest refused, HttpServletRequest request) {
        ResponseEntity<byte[]> problem =
                answers.problem(refused.status(), ProblemType.RECONCILE, String.valueOf(refused.getMessage()), request);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(problem.getHeaders());
        if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "2");
        }
        return new ResponseEntity<>(problem.getBody(), headers, problem.getStatusCode());
    }

    private static ResponseEntity<byte[]> varying(ResponseEntity<byte[]> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private static String body(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InvalidRequest(HttpStatus.CONTENT_TOO_LARGE, "A body has at most 1 MiB.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new InvalidRequest("The body could not be read: " + broken.getMessage());
        }
    }
}
