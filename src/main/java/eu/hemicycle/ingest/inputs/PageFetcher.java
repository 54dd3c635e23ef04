package eu.hemicycle.ingest.inputs;

import eu.hemicycle.ingest.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches pages of the web: at most 5 redirections, each checked like the first address, within bounds of time and size.
 * The platform remembers what a host's name stands for longer than a fetch lasts, so what was checked is what is called.
 */
public final class PageFetcher {

    private static final int MOST_REDIRECTIONS = 5;
    private static final String CHECK = "Check the address, or save the page and offer the file";

    private final HttpClient http;
    private final int largest;
    private final boolean privateToo;
    private final String agent;
    private final Duration limit;

    /**
     * @param privateToo whether hosts may be fetched from that only this network can reach
     * @param agent the name under which servers see this program
     * @param limit for one page in all
     */
    public PageFetcher(InputBounds bounds, boolean privateToo, String agent, Duration limit) {
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limit)
                .build();
        this.largest = bounds.bytes();
        this.privateToo = privateToo;
        this.agent = agent;
        this.limit = limit;
    }

    Offered fetch(String address) {
        try {
            URI uri = new URI(address.strip());
            return follow(address, uri);
        } catch (URISyntaxException malformed) {
            return absent(address, malformed.getReason(), "An address follows RFC 3986", CHECK);
        } catch (NotFetched reason) {
            return new Offered.Absent(address, reason.of(address));
        }
    }

    private Offered follow(String address, URI first) throws NotFetched {
        long end = System.nanoTime() + limit.toNanos();
        URI uri = first;
        for (int redirections = 0; redirections <= MOST_REDIRECTIONS; redirections++) {
            refuseUnlessOpen(uri);
            HttpResponse<InputStream> response = get(uri, end);
            if (response.statusCode() / 100 != 3) {
                return new Offered.Bytes(address, name(uri), Optional.of(first), body(response, end));
            }
            close(response);
            uri = target(uri, response);
        }
        throw new NotFetched(
                "", "An address leads to its page over at most " + MOST_REDIRECTIONS + " redirections", CHECK);
    }

    private void refuseUnlessOpen(URI uri) throws NotFetched {
        if (!WebAddress.isWeb(uri)) {
            throw new NotFetched(
                    uri.toString(), "An address begins with http or https, names a host and no user", CHECK);
        }
        try {
            if (!privateToo && !WebAddress.isPublic(uri.getHost())) {
                throw new NotFetched(
                        uri.getHost(),
                        "An address leads to a host of the public net",
                        "If it is meant, say so with --allow-private");
            }
        } catch (IOException unknown) {
            throw new NotFetched(uri.getHost(), "The host is known to the net's directory", CHECK);
        }
    }

    private HttpResponse<InputStream> get(URI uri, long end) throws NotFetched {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", agent)
                .header("Accept", "text/html, application/pdf, text/turtle, application/ld+json, */*;q=0.5")
                .build();
        return await(http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()), uri, end);
    }

    private static <T> T await(CompletableFuture<T> work, URI uri, long end) throws NotFetched {
        try {
            return work.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            work.cancel(true);
            throw new NotFetched(
                    uri.getHost(), "A page arrives in time", "Try again later, or save it and offer the file");
        } catch (ExecutionException failed) {
            String value = String.valueOf(failed.getCause().getMessage());
            throw new NotFetched(value, "The server at " + uri.getHost() + " answers", CHECK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotFetched(uri.getHost(), "The fetch was interrupted", "Try again");
        }
    }

    private byte[] body(HttpResponse<InputStream> response, long end) throws NotFetched {
        try (InputStream stream = response.body()) {
            if (response.statusCode() != 200) {
                throw new NotFetched("status " + response.statusCode(), "A page is answered with status 200", CHECK);
            }
            CompletableFuture<byte[]> all = CompletableFuture.supplyAsync(() -> atMost(stream));
            byte[] bytes = await(all, response.uri(), end);
            if (bytes.length > largest) {
                throw new NotFetched(
                        "more than " + largest + " bytes",
                        "A page has at most " + largest + " bytes",
                        "Save it and offer its parts");
            }
            return bytes;
        } catch (IOException broken) {
            throw new NotFetched(broken.getClass().getSimpleName(), "A page arrives whole", "Try again");
        }
    }

    private byte[] atMost(InputStream stream) {
        try {
            return stream.readNBytes(largest + 1);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void close(HttpResponse<InputStream> response) throws NotFetched {
        try {
            response.body().close();
        } catch (IOException broken) {
            throw new NotFetched(broken.getClass().getSimpleName(), "A server answers whole", "Try again");
        }
    }

    private static URI target(URI from, HttpResponse<InputStream> response) throws NotFetched {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            return from.resolve(new URI(location));
        } catch (URISyntaxException malformed) {
            throw new NotFetched(location, "A redirection names an address", CHECK);
        }
    }

    /** The last segment of the path. */
    private static String name(URI uri) {
        String path = String.valueOf(uri.getPath());
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? uri.getHost() : last;
    }

    private static Offered absent(String address, String value, String rule, String fix) {
        return new Offered.Absent(address, new Refusal(address, 0, value, rule, fix));
    }

    /** Why there is no page. */
    private static final class NotFetched extends Exception {

        private static final long serialVersionUID = 1L;
        private final String value;
        private final String fix;

        NotFetched(String value, String rule, String fix) {
            super(rule, null, false, false);
            this.value = value;
            this.fix = fix;
        }

        Refusal of(String address) {
            return new Refusal(address, 0, value, getMessage(), fix);
        }
    }
}
