package eu.hemicycle.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API on this machine that serves invented records and has the faults that users of the real one have seen. */
final class ReplayedApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOC = "eli/dl/doc/";
    private static final String EP = "https://data.europarl.europa.eu/";

    private final HttpServer server;
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final Map<String, String> documents = new LinkedHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> agents = new CopyOnWriteArrayList<>();
    private int requests;

    /** Which requests, counted from 1, meet which fault; the next attempt goes well. */
    final Map<Integer, String> faults = new LinkedHashMap<>();

    /** From this request on nothing is answered but errors; none if 0. */
    int brokenFrom;

    ReplayedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v2");
    }

    /** A question with its answer inside, or with the answer's name alone. */
    void question(int number, boolean answerByNameOnly) {
        String id = "E-9-2021-%06d".formatted(number);
        String answer = answer(id);
        documents.put(id + "-ASW", answer);
        questions.put(id, record(id, "QUESTION_WRITTEN", "Question " + number, """
                "epNumber": "PE999.%d", "inverse_answers_to": [%s],""".formatted(
                        number, answerByNameOnly ? "\"" + DOC + id + "-ASW\"" : answer)));
    }

    private static String answer(String question) {
        return record(
                question + "-ASW",
                "QUESTION_WRITTEN_ANSWER",
                "Answer for question",
                "\"answers_to\": \"" + DOC + question + "\", \"creator\": [\"org/EU_COMMISSION\"],");
    }

    private static String record(String id, String type, String title, String more) {
        return """
                {"id": "%1$s%2$s", "type": "Work", "work_type": "def/ep-document-types/%3$s", "identifier": "%2$s",
                 "identifierYear": "2021", "document_date": "2021-03-01", "parliamentary_term": "org/ep-9",
                 "publisher": "org/EU_PARLIAMENT", %5$s "title_dcterms": {"en": "%4$s"},
                 "is_realized_by": [{"id": "%1$s%2$s/en", "type": "Expression", "title": {"en": "%4$s"},
                   "language": "http://publications.europa.eu/resource/authority/language/ENG"}]}
                """.formatted(DOC, id, type, title, more);
    }

    /** A record as it is served by the real API. */
    void recorded(String body) {
        JsonNode record = JSON.readTree(body).get("data").get(0);
        questions.put(record.get("identifier").asString(), record.toString());
    }

    void forget(String question) {
        questions.replace(question, "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests++;
        String target = exchange.getRequestURI().getPath().replaceFirst("^/api/v2", "");
        asked.add(exchange.getRequestURI().toString().replaceFirst("^/api/v2", ""));
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        String fault = brokenFrom > 0 && requests >= brokenFrom ? "500" : faults.getOrDefault(requests, "");
        switch (fault) {
            case "429" -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                send(exchange, 429, "");
            }
            case "500" -> send(exchange, 500, "broken");
            case "error" -> send(exchange, 200, "{\"error\": \"Pending acquire queue has reached its maximum size\"}");
            case "html" -> send(exchange, 200, "<html>challenge</html>");
            default -> serve(exchange, target);
        }
    }

    private void serve(HttpExchange exchange, String target) throws IOException {
        if (target.equals("/parliamentary-questions")) {
            list(exchange);
        } else if (target.startsWith("/parliamentary-questions/")) {
            bodies(exchange, questions, target.substring("/parliamentary-questions/".length()));
        } else {
            bodies(exchange, documents, target.substring("/documents/".length()));
        }
    }

    /** Pages hold fewer than asked for: at most seven. */
    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        List<String> ids = new ArrayList<>(questions.keySet());
        int from = Math.min(ids.size(), Integer.parseInt(parameters.get("offset")));
        List<String> page = ids.subList(from, Math.min(ids.size(), from + 7));
        if (page.isEmpty()) {
            send(exchange, 204, "");
            return;
        }
        body(
                exchange,
                page.stream()
                        .map(id -> "{\"id\": \"" + DOC + id + "\", \"type\": \"Work\", \"identifier\": \"" + id + "\"}")
                        .collect(Collectors.joining(",")));
    }

    private void bodies(HttpExchange exchange, Map<String, String> from, String ids) throws IOException {
        String found = Arrays.stream(ids.split(","))
                .map(id -> from.getOrDefault(id, ""))
                .filter(record -> !record.isEmpty())
                .collect(Collectors.joining(","));
        if (found.isEmpty()) {
            send(exchange, 404, "");
        } else {
            body(exchange, found);
        }
    }

    private static void body(HttpExchange exchange, String records) throws IOException {
        send(
                exchange,
                200,
                "{\"data\": [" + records + "], \"@context\": [{\"data\": \"@graph\", \"@base\": \"" + EP + "\"}, \""
                        + EP + "api/v2/context.jsonld\"]}");
    }

    private static void send(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The questions that were asked for one by one or in batches, each once. */
    TreeSet<String> questionsAsked() {
        return asked.stream()
                .filter(path -> path.startsWith("/parliamentary-questions/"))
                .map(path -> path.replaceFirst("^/parliamentary-questions/", "").replaceFirst("\\?.*", ""))
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
