package eu.hemicycle.resource;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What search engines read in a page: schema.org statements that repeat the page's facts and add none. */
final class SchemaOrg {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private SchemaOrg() {}

    static String of(DocumentPage page, Site site) {
        DocumentPage.Part shown = page.shown();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Map.of("@vocab", "http://schema.org/"));
        document.put("@id", shown.ref().iri());
        document.put("@type", type(Kind.DOCUMENT, shown.answer()));
        document.put("identifier", page.reference());
        put(document, "name", Optional.ofNullable(shown.title()).map(SchemaOrg::text));
        put(document, "datePublished", Optional.ofNullable(shown.date()).map(SchemaOrg::date));
        putAll(document, "author", shown.people());
        if (shown.answer()) {
            putAll(
                    document,
                    "parentItem",
                    page.questions().stream().map(part -> Value.of(part.ref())).toList());
        } else {
            putAll(
                    document,
                    "suggestedAnswer",
                    page.answers().stream().map(part -> Value.of(part.ref())).toList());
        }
        putAll(document, "mentions", refs(page.mentioned()));
        putAll(document, "citation", refs(page.cited()));
        put(document, "sdLicense", site.licence().map(licence -> Map.of("@id", licence.toString())));
        return escaped(document);
    }

    static String of(ThingPage page, String iri) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", Map.of("@vocab", "http://schema.org/"));
        thing.put("@id", iri);
        thing.put("@type", type(page.kind(), false));
        thing.put("name", text(page.title()));
        List<Object> others =
                page.otherNames().stream().<Object>map(SchemaOrg::text).toList();
        if (!others.isEmpty()) {
            thing.put("alternateName", others);
        }
        return escaped(thing);
    }

    /** The name of a class of schema.org. */
    static String type(Kind kind, boolean answer) {
        return switch (kind) {
            case BODY -> "Organization";
            case ACT -> "Legislation";
            case PERSON -> "Person";
            case TOPIC, CONCEPT -> "DefinedTerm";
            case DOCUMENT -> answer ? "Answer" : "Question";
            default -> "Thing";
        };
    }

    private static void put(Map<String, Object> object, String name, Optional<?> value) {
        value.ifPresent(present -> object.put(name, present));
    }

    private static void putAll(Map<String, Object> object, String name, List<Value> values) {
        List<Map<String, Object>> nodes = values.stream().map(SchemaOrg::node).toList();
        if (!nodes.isEmpty()) {
            object.put(name, nodes);
        }
    }

    private static List<Value> refs(List<DocumentPage.Named> named) {
        return named.stream().map(one -> Value.of(one.ref())).toList();
    }

    private static Map<String, Object> node(Value value) {
        Map<String, Object> node = new LinkedHashMap<>();
        if (!value.iri().isEmpty()) {
            node.put("@id", value.iri());
        }
        node.put("name", text(value.words()));
        return node;
    }

    private static Object text(Words words) {
        return words.lang().isEmpty() ? words.text() : Map.of("@value", words.text(), "@language", words.lang());
    }

    private static Object date(LocalDate date) {
        return Map.of("@value", date.toString(), "@type", "http://www.w3.org/2001/XMLSchema#date");
    }

    /** JSON that no text can leave: what could end or open an element is escaped (HTML, restrictions on script). */
    private static String escaped(Map<String, Object> object) {
        String json = JSON.writeValueAsString(object);
        return Stream.of("<", ">", "&", "\u2028", "\u2029")
                .reduce(json, (text, sign) -> text.replace(sign, "\\u%04x".formatted((int) sign.charAt(0))));
    }
}
