package eu.hemicycle.ingest.rdf;

import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-LD made safe to read: nesting is bounded, and no context is ever fetched. Bodies of the Parliament's Open Data API
 * (version 2), which name a context by its address, get the program's own statement of it.
 *
 * @param unknownKeys how often keys were met that the API's context does not have, by a phrase for each
 */
record JsonLd(SourceKind kind, String text, Map<String, Long> unknownKeys) {

    private static final int DEEPEST = 64;
    private static final String CONTEXT = "@context";
    private static final String DATA = "data";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();
    private static final JsonNode API_CONTEXT = bundled("/ingest/api-context.jsonld");
    private static final Set<String> LANGUAGE_MAPS = API_CONTEXT
            .propertyStream()
            .filter(term -> term.getValue().path("@container").asString("").equals("@language"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    static JsonLd of(String text) throws Unreadable {
        JsonNode root = parsed(text);
        refuseError(root);
        return isApi(root) ? api(root) : selfContained(root, text);
    }

    private static JsonNode parsed(String text) throws Unreadable {
        try {
            return JSON.readTree(text);
        } catch (JacksonException fault) {
            int line = fault.getLocation() == null
                    ? 0
                    : Math.max(0, fault.getLocation().getLineNr());
            throw new Unreadable(
                    line,
                    fault.getOriginalMessage(),
                    "JSON follows RFC 8259 and is nested at most " + DEEPEST + " deep",
                    "Save or download it again");
        }
    }

    /** The API is known to answer with status 200 and an error in the body. */
    private static void refuseError(JsonNode root) throws Unreadable {
        if (root.isObject() && root.has("error") && !root.has(DATA)) {
            throw new Unreadable(
                    0,
                    root.get("error").asString(""),
                    "A body has records, and this one tells of an error",
                    "Ask again later");
        }
    }

    private static boolean isApi(JsonNode root) {
        return root.isObject()
                && root.has(DATA)
                && (root.get(DATA).isArray() || root.get(DATA).isObject());
    }

    private static JsonLd api(JsonNode root) {
        Map<String, Long> unknown = new TreeMap<>();
        count(root.get(DATA), unknown);
        ObjectNode own = JSON.createObjectNode();
        own.set(CONTEXT, API_CONTEXT);
        own.set("@graph", root.get(DATA));
        return new JsonLd(SourceKind.API, JSON.writeValueAsString(own), unknown);
    }

    private static void count(JsonNode node, Map<String, Long> unknown) {
        if (node.isArray()) {
            node.forEach(item -> count(item, unknown));
        }
        node.propertyStream().forEach(property -> {
            String key = property.getKey();
            if (!API_CONTEXT.has(key)) {
                unknown.merge("left out: key " + key, 1L, Long::sum);
            } else if (!LANGUAGE_MAPS.contains(key)) {
                count(property.getValue(), unknown);
            }
        });
    }

    private static JsonLd selfContained(JsonNode root, String text) throws Unreadable {
        refuseRemoteContexts(root);
        return new JsonLd(SourceKind.RDF, text, Map.of());
    }

    private static void refuseRemoteContexts(JsonNode node) throws Unreadable {
        for (JsonNode item : node.isArray() ? node.values() : java.util.List.<JsonNode>of()) {
            refuseRemoteContexts(item);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (property.getKey().equals(CONTEXT)) {
                refuseAddresses(property.getValue());
            } else if (property.getKey().equals("@import")) {
                throw remote(property.getValue());
            }
            refuseRemoteContexts(property.getValue());
        }
    }

    private static void refuseAddresses(JsonNode context) throws Unreadable {
        if (context.isString()) {
            throw remote(context);
        }
        for (JsonNode item : context.isArray() ? context.values() : java.util.List.<JsonNode>of()) {
            refuseAddresses(item);
        }
    }

    private static Unreadable remote(JsonNode address) {
        return new Unreadable(
                0,
                address.asString(""),
                "JSON-LD carries its context with it; none is fetched",
                "Put the context itself in the place of its address, or write the file as Turtle");
    }

    private static JsonNode bundled(String resource) {
        try (InputStream file = JsonLd.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The program does not carry " + resource);
            }
            return JSON.readTree(file.readAllBytes()).get(CONTEXT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
