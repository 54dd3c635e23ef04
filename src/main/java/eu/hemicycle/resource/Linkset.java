package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    private final OntologyFiles ontology;
    private final IriSpaces spaces;
    private final Relations relations;
    private final Responses responses;

    Linkset(Things things, OntologyFiles ontology, IriSpaces spaces, Relations relations, Responses responses) {
        this.things = things;
        this.ontology = ontology;
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
        return things.read(() -> signposts(iri)
                .map(signposts -> responses.file(MEDIA_TYPE, bytes(Address.of(spaces, iri), signposts)))
                .orElseGet(() -> responses.problem(Problem.unknown(iri), accept)));
    }

    /** The ontology is no thing of the data. */
    private Optional<Relations.Signposts> signposts(String iri) {
        return iri.equals(Ontology.IRI)
                ? ontology.ontology().map(found -> Relations.Signposts.NONE)
                : things.describe(iri).map(Relations.Signposts::of);
    }

    private byte[] bytes(Address address, Relations.Signposts signposts) {
        return JSON.writeValueAsString(relations.linkset(address, signposts)).getBytes(StandardCharsets.UTF_8);
    }
}
