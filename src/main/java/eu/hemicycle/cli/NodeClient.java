package eu.hemicycle.cli;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ops.AdminToken;
import eu.hemicycle.ops.IngestRun;
import eu.hemicycle.ops.QueryAtWork;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The admin routes of a running node. What it refuses is a {@link CommandFailed} that says why. Safe for several threads. */
final class NodeClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INGESTS = "/admin/ingests";
    private static final String QUERIES = "/admin/queries";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final AdminToken token;

    /** @param server without a slash at its end */
    NodeClient(URI server, AdminToken token) {
        this.server = server;
        this.token = token;
    }

    /** Sends an input and waits until the node has read it to its end. */
    IngestRun upload(Offered.Bytes input, boolean again, boolean reinstate) {
        String path = INGESTS + "?name=" + encoded(input.name())
                + input.url().map(url -> "&url=" + encoded(url.toString())).orElse("")
                + (again ? "&again=true" : "")
                + (reinstate ? "&reinstate=true" : "");
        IngestRun run = run(send("POST", path, BodyPublishers.ofByteArray(input.content())));
        while (run.running()) {
            run = run(send("GET", INGESTS + "/" + run.id(), BodyPublishers.noBody()));
        }
        run.failure().ifPresent(why -> {
            throw new CommandFailed(server + " read " + input.origin() + " not to its end: " + why);
        });
        return run;
    }

    private static IngestRun run(JsonNode answer) {
        return JSON.treeToValue(answer, IngestRun.class);
    }

    /** What the node is reading and has read, the newest first. */
    List<IngestRun> runs() {
        return send("GET", INGESTS, BodyPublishers.noBody())
                .path("ingests")
                .valueStream()
                .map(NodeClient::run)
                .toList();
    }

    /** What the node is executing, the oldest first. */
    List<QueryAtWork> queries() {
        return send("GET", QUERIES, BodyPublishers.noBody())
                .path("queries")
                .valueStream()
                .map(query -> JSON.treeToValue(query, QueryAtWork.class))
                .toList();
    }

    void stopQuery(long id) {
        send("DELETE", QUERIES + "/" + id, BodyPublishers.noBody());
    }

    /** @return the number of the log's entry */
    long withdraw(DocumentId id, String reason) {
        return takeBack("DELETE", "/admin/documents/" + id, reason);
    }

    /** @return the number of the log's entry */
    long redact(DocumentId id, String reason) {
        return takeBack("POST", "/admin/documents/" + id + "/redaction", reason);
    }

    private long takeBack(String method, String path, String reason) {
        return send(method, path + "?reason=" + encoded(reason), BodyPublishers.noBody())
                .path("version")
                .asLong();
    }

    private JsonNode send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token.secret())
                .header("Prefer", "wait=20")
                .method(method, body)
                .build();
        try {
            return accepted(http.send(request, BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new CommandFailed(
                    server + " does not answer (" + unreachable + "). Is the node running, and is this its address?");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted while " + server + " was asked");
        }
    }

    private JsonNode accepted(HttpResponse<String> response) {
        JsonNode answer = json(response);
        int status = response.statusCode();
        if (status == 401) {
            throw new CommandFailed(
                    server + " does not know this token. Its hash has to be among HEMICYCLE_ADMIN_TOKENS there");
        }
        if (status >= 300 && !answer.has("failure")) {
            throw new CommandFailed(
                    server + " says " + status + ": " + answer.path("detail").asString(""));
        }
        return answer;
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            throw new CommandFailed(server + " answers " + response.statusCode()
                    + ", and not as a node of Hemicycle does. Is this its address?");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
