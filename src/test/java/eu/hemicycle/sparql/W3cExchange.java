package eu.hemicycle.sparql;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One request of a W3C test in the HTTP vocabulary, and what is expected of its answer.
 *
 * @param path with the query string
 * @param headers by name in lower case
 * @param body empty if there is none
 * @param charset of the body
 * @param statuses codes ("404") and classes ("4xx") of which one is expected
 * @param bool the expected answer of an ASK
 * @param format the expected kind of answer: boolean, tabular or RDF
 * @param graph the expected graph in Turtle
 */
record W3cExchange(
        String method,
        String path,
        Map<String, String> headers,
        String body,
        Charset charset,
        List<String> statuses,
        Optional<Boolean> bool,
        Optional<String> format,
        Optional<String> graph) {

    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final Map<String, String> CODES =
            Map.of("OK", "200", "Created", "201", "NoContent", "204", "NotFound", "404");

    /** The exchanges of a test in their order. */
    static List<W3cExchange> of(Resource test) {
        Resource connection = test.getPropertyResourceValue(W3cManifest.mf("action"));
        return items(connection, "requests").map(W3cExchange::read).toList();
    }

    boolean expects(int status) {
        return statuses.contains(Integer.toString(status)) || statuses.contains(status / 100 + "xx");
    }

    private static W3cExchange read(Resource request) {
        Resource response = request.getPropertyResourceValue(ht(request, "resp"));
        Resource body = request.getPropertyResourceValue(ht(request, "body"));
        Resource expected = response.getPropertyResourceValue(ht(request, "body"));
        return new W3cExchange(
                text(request, ht(request, "methodName")).orElseThrow(),
                text(request, ht(request, "absolutePath")).orElseThrow(),
                headers(request),
                chars(body).orElse(""),
                Charset.forName(charset(body)),
                response.listProperties(W3cManifest.mf("expectedStatus"))
                        .mapWith(status -> status(status.getResource().getLocalName()))
                        .toList(),
                text(response, W3cManifest.mf("expectedBoolean")).map(Boolean::valueOf),
                text(response, W3cManifest.mf("expectedFormat")),
                chars(expected));
    }

    private static String status(String name) {
        return name.startsWith("StatusCode") ? name.substring("StatusCode".length()) : CODES.get(name);
    }

    private static Map<String, String> headers(Resource request) {
        Map<String, String> headers = new LinkedHashMap<>();
        items(request, "headers")
                .forEach(header -> headers.put(
                        text(header, ht(header, "fieldName")).orElseThrow().toLowerCase(Locale.ROOT),
                        text(header, ht(header, "fieldValue")).orElseThrow()));
        return headers;
    }

    private static Stream<Resource> items(Resource holder, String property) {
        return Optional.ofNullable(holder.getPropertyResourceValue(ht(holder, property))).stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource);
    }

    private static Optional<String> chars(@Nullable Resource content) {
        return content == null
                ? Optional.empty()
                : text(content, content.getModel().createProperty(CNT + "chars"));
    }

    private static String charset(@Nullable Resource content) {
        return content == null
                ? "UTF-8"
                : text(content, content.getModel().createProperty(CNT + "characterEncoding"))
                        .orElse("UTF-8");
    }

    private static Optional<String> text(Resource holder, Property property) {
        return Optional.ofNullable(holder.getProperty(property)).map(statement -> statement.getString());
    }

    private static Property ht(Resource holder, String name) {
        return holder.getModel().createProperty(HT + name);
    }
}
