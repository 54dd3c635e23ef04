package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks an endpoint by GET, one question after the other on one connection. */
final class Exchange {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final Duration patience;

    /** @param patience how long an answer may take; longer than what the engine allows itself */
    Exchange(URI endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
    }

    /** An answer's bytes, and by what means an engine that tells it has answered. */
    record Reply(byte[] body, Optional<String> engine) {}

    /** @throws PeerFailed if the engine refuses or cannot be reached */
    Reply ask(String query, String accept) throws InterruptedException {
        HttpResponse<byte[]> response = send(query, accept, "", BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new PeerFailed(response.statusCode() + " " + beginning(response.body()));
        }
        return new Reply(response.body(), engine(response));
    }

    /** As {@link #ask}, with nothing kept of the answer. */
    void askAndForget(String query, String accept) throws InterruptedException {
        int status = send(query, accept, "", BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new PeerFailed("status " + status);
        }
    }

    /** How Hemicycle answers a question, in its own words. */
    String explain(String query) throws InterruptedException {
        return send(query, "text/plain", "&explain", BodyHandlers.ofString()).body();
    }

    /** Whether questions are answered by now. */
    boolean answers() throws InterruptedException {
        try {
            return send("ASK {}", "*/*", "", BodyHandlers.discarding()).statusCode() == 200;
        } catch (PeerFailed notYet) {
            return false;
        }
    }

    private <T> HttpResponse<T> send(String query, String accept, String more, BodyHandler<T> body)
            throws InterruptedException {
        URI asked = URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
        HttpRequest request = HttpRequest.newBuilder(asked)
                .timeout(patience)
                .header("Accept", accept)
                .build();
        try {
            return http.send(request, body);
        } catch (IOException failed) {
            throw new PeerFailed("no answer", failed);
        }
    }

    private static Optional<String> engine(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Server-Timing")
                .filter(timing -> timing.contains("engine;desc="))
                .map(timing -> timing.replaceFirst(".*engine;desc=\"([^\"]*)\".*", "$1"));
    }

    private static String beginning(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(200, text.length()));
    }
}
