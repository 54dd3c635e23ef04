package eu.hemicycle.ingest.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an API for JSON, one request at a time and not faster than agreed. Waits as long as a 429 says (RFC 6585, RFC 9110
 * 10.2.3), and asks again after errors that pass: of the connection, of the server, and those told with status 200.
 *
 * <p>Not safe for use by several threads.
 */
public final class ApiClient {

    private static final int ATTEMPTS = 6;
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Duration REQUEST = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String source;
    private final String agent;
    private final Duration interval;
    private final Duration firstWait;
    private final Pauses pauses;
    private final Clock clock;
    private Instant next = Instant.MIN;

    /**
     * @param source the API's address without a slash at its end
     * @param agent the User-Agent
     * @param interval from the beginning of one request to that of the next
     * @param firstWait after a fault that names no time; twice as long after each further one
     */
    public ApiClient(URI source, String agent, Duration interval, Duration firstWait, Pauses pauses, Clock clock) {
        this.source = source.toString().replaceFirst("/+$", "");
        this.agent = agent;
        this.interval = interval;
        this.firstWait = firstWait;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** What an address answered in the end. */
    sealed interface Answer {

        /** The body has no error in it. */
        record Found(JsonNode body) implements Answer {}

        /** Status 204, or a status of 400 and more that asking again does not change. */
        record Nothing(int status) implements Answer {}
    }

    URI address(String path) {
        return URI.create(source + path);
    }

    /** Asks until there is an answer; throws {@link HarvestStopped} when there is none after some attempts. */
    Answer get(String path) {
        String fault = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            keepPace();
            Try result = ask(address(path));
            if (result.answer().isPresent()) {
                return result.answer().get();
            }
            fault = result.fault();
            if (attempt + 1 < ATTEMPTS) {
                pauses.pause(result.delay().orElse(firstWait.multipliedBy(1L << attempt)));
            }
        }
        throw new HarvestStopped(source + " did not answer " + path + " after " + ATTEMPTS + " attempts: " + fault
                + ". Run the same command again later; it goes on from here");
    }

    private void keepPace() {
        Duration early = Duration.between(clock.instant(), next.equals(Instant.MIN) ? clock.instant() : next);
        if (early.compareTo(Duration.ZERO) > 0) {
            pauses.pause(early);
        }
        next = clock.instant().plus(interval);
    }

    /** What came of one request: an answer, or a fault and perhaps how long to wait. */
    private record Try(Optional<Answer> answer, String fault, Optional<Duration> delay) {

        static Try of(Answer answer) {
            return new Try(Optional.of(answer), "", Optional.empty());
        }

        static Try again(String fault) {
            return new Try(Optional.empty(), fault, Optional.empty());
        }
    }

    private Try ask(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(REQUEST)
                .header("User-Agent", agent)
                .header("Accept", "application/ld+json")
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return answered(response, body.readNBytes(LARGEST + 1));
            }
        } catch (IOException broken) {
            return Try.again("the connection failed (" + broken.getMessage() + ")");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HarvestStopped("The harvest was interrupted. Run it again to go on");
        }
    }

    private Try answered(HttpResponse<InputStream> response, byte[] body) {
        int status = response.statusCode();
        if (status == 429 || status == 503) {
            return new Try(
                    Optional.empty(),
                    "status " + status,
                    response.headers().firstValue("Retry-After").flatMap(this::delay));
        }
        if (status >= 500) {
            return Try.again("status " + status);
        }
        return status == 200 ? body(body) : Try.of(new Answer.Nothing(status));
    }

    private static Try body(byte[] body) {
        if (body.length > LARGEST) {
            return Try.again("a body of more than " + LARGEST + " bytes");
        }
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject() && json.has("error") && !json.has("data")) {
                return Try.again(
                        "status 200 with the error \"" + json.get("error").asString("") + "\"");
            }
            return Try.of(new Answer.Found(json));
        } catch (JacksonException none) {
            return Try.again("a body that is no JSON");
        }
    }

    /** Seconds, or a date of HTTP. */
    private Optional<Duration> delay(String retryAfter) {
        try {
            Duration wait = retryAfter.strip().matches("[0-9]{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait)
                    .map(given -> given.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : given);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
