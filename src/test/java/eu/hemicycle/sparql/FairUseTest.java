package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What clients are told while others, or they themselves, have queries running. */
class FairUseTest {

    /** Keeps queries running until the test lets them end: each asks for the version as its last step. */
    abstract static class Crowd extends EndpointTests {

        private final Semaphore running = new Semaphore(0);
        private final CountDownLatch end = new CountDownLatch(1);
        private final List<CompletableFuture<HttpResponse<String>>> queries = new ArrayList<>();

        @BeforeEach
        void holdQueries() {
            version.become(() -> {
                if (store.isInTransaction()) {
                    running.release();
                    await();
                }
                return SwitchableVersion.NUMBER;
            });
        }

        private void await() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void start(int count) throws InterruptedException {
            for (int i = 0; i < count; i++) {
                queries.add(CompletableFuture.supplyAsync(() -> get(query(EVERYTHING))));
            }
            assertThat(running.tryAcquire(count, 30, TimeUnit.SECONDS)).isTrue();
        }

        @AfterEach
        void letThemEnd() {
            version.reset();
            end.countDown();
            assertThat(queries)
                    .allSatisfy(query -> assertThat(query.join().statusCode()).isEqualTo(200));
        }
    }

    @Nested
    @TestPropertySource(
            properties = {
                "hemicycle.limits.running=2",
                "hemicycle.limits.waiting=1",
                "hemicycle.limits.wait-at-most=50ms"
            })
    class WhenAllPlacesAreTaken extends Crowd {

        @Test
        void aQueryIsToldToComeBackAndAProbeIsAnswered() throws InterruptedException {
            start(2);

            HttpResponse<String> refused = get(query(EVERYTHING));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(header(refused, "Retry-After")).isEqualTo("1");
            assertThat(json(refused).at("/type").asString()).endsWith("/problems/busy");

            version.reset();
            assertThat(get(query("ASK WHERE{?s ?p ?o .}")).statusCode()).isEqualTo(200);
            assertThat(get(query("SELECT ?s WHERE{?s ?p ?o .} LIMIT 1")).statusCode())
                    .isEqualTo(200);
            assertThat(get("/sparql").statusCode()).isEqualTo(200);
        }

        @Test
        void aGraphIsAQueryLikeAnyOther() throws InterruptedException {
            start(2);

            assertThat(get("/data?graph=" + encoded(BOOKS)).statusCode()).isEqualTo(503);
        }
    }

    @Nested
    @TestPropertySource(properties = "hemicycle.limits.running-per-client=2")
    class WhenAClientHasItsShare extends Crowd {

        @Test
        void itsThirdQueryIsRefused() throws InterruptedException {
            start(2);

            HttpResponse<String> refused = get(query(EVERYTHING), "Accept", "text/csv");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(header(refused, "Retry-After")).isEqualTo("1");
            assertThat(json(refused).at("/type").asString()).endsWith("/problems/too-many-at-once");
        }
    }

    @Nested
    @TestPropertySource(properties = "hemicycle.limits.time-per-minute=1ns")
    class WhenAClientHasUsedItsTime extends EndpointTests {

        @Test
        void itIsToldWhenToComeBack() {
            get(query(EVERYTHING));

            HttpResponse<String> refused = get(query(EVERYTHING));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(header(refused, "Retry-After"))).isPositive();
            assertThat(json(refused).at("/type").asString()).endsWith("/problems/time-used-up");
            assertThat(get(query("ASK {?s ?p ?o}")).statusCode()).isEqualTo(200);
        }
    }
}
