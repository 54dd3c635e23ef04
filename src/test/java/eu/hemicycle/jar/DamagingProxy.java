package eu.hemicycle.jar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands before a service under its public address: keeps what passes, and damages answers when it is told to. */
final class DamagingProxy implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade",
            "accept-encoding",
            ":status");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String target;
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> damage = UnaryOperator.identity();
    private volatile int eventsBeforeHangingUp = Integer.MAX_VALUE;

    private DamagingProxy(HttpServer server, String target) {
        this.server = server;
        this.target = target;
    }

    /** @param target the address of the service, without path */
    static DamagingProxy before(String target) throws IOException {
        DamagingProxy proxy = new DamagingProxy(
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0), target);
        proxy.server.createContext("/", proxy::forward);
        proxy.server.setExecutor(proxy.threads);
        proxy.server.start();
        return proxy;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every answer, or event, is put through this; {@link UnaryOperator#identity} heals. */
    void damage(UnaryOperator<String> how) {
        damage = how;
    }

    /** The next stream of events ends after so many of them, and the ones after it do not. */
    void hangUpOnceAfter(int events) {
        eventsBeforeHangingUp = events;
    }

    /** The answers and events that have passed since the last call. */
    List<String> passed() {
        List<String> all = List.copyOf(passed);
        passed.clear();
        return all;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> answer =
                    client.send(request(exchange), HttpResponse.BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            try (InputStream body = answer.body()) {
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                    exchange.sendResponseHeaders(answer.statusCode(), 0);
                    events(body, exchange.getResponseBody());
                } else {
                    whole(exchange, answer.statusCode(), body.readAllBytes());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private void whole(HttpExchange exchange, int status, byte[] body) throws IOException {
        String text = damage.apply(new String(body, StandardCharsets.UTF_8));
        passed.add(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void events(InputStream from, OutputStream to) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        StringBuilder event = new StringBuilder();
        int left = eventsBeforeHangingUp;
        eventsBeforeHangingUp = Integer.MAX_VALUE;
        for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
            event.append(line).append('\n');
            if (line.isEmpty()) {
                // an event without its end would be waited for, and tell a client nothing
                String text = damage.apply(event.toString()) + "\n\n";
                passed.add(text);
                to.write(text.getBytes(StandardCharsets.UTF_8));
                to.flush();
                event.setLength(0);
                left--;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
