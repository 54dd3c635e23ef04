package eu.hemicycle.resource;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Tombstone;
import eu.hemicycle.sparql.DatasetVersion;
import eu.hemicycle.sparql.SearchedIndex;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages of things and of search, over real HTTP, with invented documents in a real store. */
public final class RunningSite {

    public static final String DOCUMENTS = "https://data.europarl.europa.eu/eli/dl/doc/";
    public static final String QUESTION = "/eli/dl/doc/E-9-2021-009912";
    public static final String ANSWER = QUESTION + "-ASW";
    static final DocumentId WITHDRAWN = DocumentId.parse("E-9-2021-009914-ASW");
    public static final String MINT = "https://w3id.org/hemicycle/id/";

    /** No stereotype of Spring, so that no scan of another test takes this for a part of the program. */
    @EnableAutoConfiguration
    @ComponentScan({
        "eu.hemicycle.resource",
        "eu.hemicycle.explore",
        "eu.hemicycle.find",
        "eu.hemicycle.fragments",
        "eu.hemicycle.mcp",
        "eu.hemicycle.reconcile",
        "eu.hemicycle.sparql",
        "eu.hemicycle.statistics"
    })
    static class Application {

        @Bean(destroyMethod = "")
        DatasetGraph dataset() {
            return SAMPLE.store.dataset();
        }

        @Bean(destroyMethod = "")
        Store store() {
            return SAMPLE.store;
        }

        @Bean
        Index index() {
            return SAMPLE.index();
        }

        @Bean
        RouterFunction<ServerResponse> fault() {
            return RouterFunctions.route()
                    .GET("/fault", request -> {
                        throw new IllegalStateException("secret detail");
                    })
                    .build();
        }

        @Bean
        DataVersion version() {
            return () -> 7;
        }

        @Bean
        DatasetVersion datasetVersion() {
            return () -> 7;
        }

        @Bean
        SearchedIndex searchedIndex() {
            return () -> SAMPLE.index().current();
        }

        @Bean
        DocumentHistory history() {
            return SAMPLE.history();
        }

        @Bean
        TakenBack takenBack() {
            return id -> Optional.of(new Tombstone(
                            WITHDRAWN, "Sent in error <b>twice</b>", false, Instant.parse("2021-04-01T10:00:00Z"), 6))
                    .filter(tombstone -> id.equals(WITHDRAWN));
        }

        @Bean
        Site site(Environment environment) {
            return new Site(
                    URI.create("http://127.0.0.1:" + environment.getRequiredProperty("server.port")),
                    MINT,
                    Optional.empty(),
                    Optional.of(URI.create("https://creativecommons.org/licenses/by/4.0/")));
        }
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final SampleStore SAMPLE = new SampleStore();
    private static final RunningSite SITE = start();

    private final int port;
    private final ConfigurableApplicationContext context;

    private RunningSite(int port, ConfigurableApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    /** A part of the program that is running there. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public static RunningSite get() {
        return SITE;
    }

    private static RunningSite start() {
        int port = Integer.getInteger("resource.port", 0);
        int chosen = port == 0 ? freePort() : port;
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of(
                "server.port", chosen,
                "server.address", "127.0.0.1",
                "spring.config.location", "optional:classpath:/none/",
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn",
                "logging.level.io.modelcontextprotocol", "off",
                "hemicycle.limits.time-per-minute", "10m",
                "hemicycle.ontology", "classpath:/resource/ontology/"));
        ConfigurableApplicationContext context = application.run();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return new RunningSite(chosen, context);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** The invented documents in an in-memory store whose default graph is the union of all. */
    static DatasetGraph invented() {
        DatasetGraph dataset = TDB2Factory.createDataset().asDatasetGraph();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.exec(dataset, TxnType.WRITE, () -> RDFParser.source("resource/documents.trig")
                .lang(Lang.TRIG)
                .checking(false)
                .parse(dataset));
        return dataset;
    }

    /** What it shows, to be compared with what it says. */
    public DatasetGraph dataset() {
        return SAMPLE.store.dataset();
    }

    public <T> T read(Function<Snapshot, T> question) {
        return SAMPLE.store.read(question);
    }

    /** The documents that it shows. */
    SampleStore sample() {
        return SAMPLE;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Sends what no client library would. */
    public String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(path))).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** For looking at the pages: {@code -Dresource.port=8090}. */
    public static void main(String... arguments) {
        System.out.println(get().url("/"));
    }
}
