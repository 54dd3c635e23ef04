package eu.hemicycle.ingest.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages come from a real server on this machine, which only an option makes a place to fetch from. */
class PageFetcherTest {

    private static final InputBounds SMALL = new InputBounds(10_000, 50, 100);

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.startsWith("/hop/")) {
                int left = Integer.parseInt(path.substring("/hop/".length()));
                exchange.getResponseHeaders().add("Location", left == 0 ? "/page_EN.html" : "/hop/" + (left - 1));
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/file")) {
                exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/slow")) {
                release.await();
            } else if (path.equals("/large")) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[20_000]);
            } else if (path.equals("/archive")) {
                byte[] zip = zip();
                exchange.sendResponseHeaders(200, zip.length);
                exchange.getResponseBody().write(zip);
            } else if (path.equals("/challenge")) {
                exchange.sendResponseHeaders(202, -1);
            } else if (path.equals("/gone")) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] page = "<p>words".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }
        return bytes.toByteArray();
    }

    @Test
    void aPageKeepsTheAddressUnderWhichItWasAskedFor() {
        assertThat(fetch("/hop/4")).singleElement().isInstanceOfSatisfying(Offered.Bytes.class, page -> {
            assertThat(page.url()).contains(URI.create(address("/hop/4")));
            assertThat(page.name()).isEqualTo("page_EN.html");
            assertThat(page.content()).asString(StandardCharsets.UTF_8).isEqualTo("<p>words");
        });
    }

    @Test
    void anArchiveIsOpened() {
        assertThat(fetch("/archive")).singleElement().satisfies(entry -> assertThat(entry.origin())
                .endsWith("/archive!a.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hop/9 redirections",
                "/file begins with http",
                "/large 10000 bytes",
                "/challenge status 202",
                "/gone status 404"
            })
    void whatIsNoPageIsRefused(String pathAndReason) {
        String[] both = pathAndReason.split(" ", 2);
        assertThat(reason(fetch(both[0]))).contains(both[1]);
    }

    @Test
    void aPageThatDoesNotComeIsNotWaitedFor() {
        assertThat(reason(all(address("/slow"), true, Duration.ofMillis(300)))).contains("in time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://2130706433:%d/",
                "http://0177.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://0.0.0.0:%d/",
                "http://10.0.0.1:%d/",
                "http://192.168.1.1:%d/",
                "http://172.16.0.1:%d/",
                "http://169.254.169.254:%d/",
                "http://100.64.0.1:%d/",
                "http://[fe80::1]:%d/",
                "http://[fd00::1]:%d/",
                "http://[64:ff9b::7f00:1]:%d/",
                "http://[2002:7f00:1::]:%d/",
                "http://224.0.0.1:%d/",
                "http://user@127.0.0.1:%d/",
                "http://:%d/",
                "http:///x",
                "https://%d"
            })
    void hostsOfThisNetworkAreNotAsked(String address) {
        String formatted = address.formatted(server.getAddress().getPort());
        assertThat(reason(all(formatted, false, Duration.ofSeconds(5)))).isNotBlank();
        assertThat(requests).hasValue(0);
    }

    private List<Offered> fetch(String path) {
        return all(address(path), true, Duration.ofSeconds(20));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static List<Offered> all(String address, boolean privateToo, Duration limit) {
        List<Offered> all = new ArrayList<>();
        PageFetcher pages = new PageFetcher(SMALL, privateToo, "test", limit);
        try (NamedInputs inputs = new NamedInputs(List.of(address), SMALL, pages, note -> {})) {
            inputs.forEachRemaining(all::add);
        }
        return all;
    }

    private static String reason(List<Offered> offered) {
        assertThat(offered).singleElement().isInstanceOf(Offered.Absent.class);
        return ((Offered.Absent) offered.get(0)).reason().toString();
    }
}
