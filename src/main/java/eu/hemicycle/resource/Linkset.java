package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The links of a thing in a document of their own (RFC 9264 §4.2; FAIR Signposting level 2). */
@Controller
class Linkset {

    static final String MEDIA_TYPE = "application/linkset+json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Things things;
    private final IriSpaces spaces;
    private final Relations relations;
    private final Responses responses;

    Linkset(Things things, IriSpaces spaces, Relations relations, Responses responses) {
        this.things = things;
        this.spaces = spaces;
        this.relations = relations;
        this.responses = responses;
    }

    @GetMapping("/linkset")
    ResponseEntity<byte[]> linkset(@RequestParam(defaultValue = "") String iri, HttpServletRequest request) {
        Accept accept = Accept.of(request.getHeader(HttpHeaders.ACCEPT));
        if (!Iris.isAbsolute(iri)) {
            return responses.problem(Problem.badIri(iri), accept);
        }
        return things.read(() -> things.describe(iri)
                .map(description -> responses.file(MEDIA_TYPE, bytes(iri, description)))
                .orElseGet(() -> responses.problem(Problem.unknown(iri), accept)));
    }

    private byte[] bytes(String iri, Description description) {
        Address address = Address.of(spaces, iri);
        return JSON.writeValueAsString(relations.linkset(address, Relations.Signposts.of(description)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
