package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.Catalogued;
import eu.hemicycle.catalogue.PublishedSite;
import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** What feeds say while the data change under them. */
class ChangingFeedsTest {

    @TempDir
    private static Path data;

    private static PublishedSite site;

    @BeforeAll
    static void publish() {
        site = PublishedSite.start(data, Map.of());
        Map<String, String> many = new HashMap<>();
        for (int i = 1; i <= 100; i++) {
            many.put("E-9-2021-%06d".formatted(8000 + i), "Document " + i);
        }
        site.write(many, "Words.");
        assertThat(site.bean(DataVersion.class).number()).isGreaterThan(100);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** The version rises whenever it is asked for. */
    private static Feeds rising(long first) {
        AtomicLong version = new AtomicLong(first);
        return new Feeds(
                site.bean(History.class), site.bean(Subjects.class), version::getAndIncrement, site.bean(Site.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {96, 97, 98, 99, 100})
    void aPageIsForGoodOnlyWithAllItsMembers(long version) {
        EventStreamController stream = new EventStreamController(rising(version), site.bean(Catalogued.class));

        ResponseEntity<byte[]> page = stream.page(1, "application/n-quads");

        String body = new String(page.getBody(), StandardCharsets.UTF_8);
        long members =
                body.lines().filter(line -> line.contains("tree#member>")).count();
        boolean full = members == EventStream.PAGE;
        assertThat(members).isEqualTo(version);
        assertThat(body.contains("ldes#immutable>")).isEqualTo(full);
        assertThat(page.getHeaders().getCacheControl().contains("immutable")).isEqualTo(full);
        assertThat(page.getHeaders().getFirst("Hemicycle-Version")).isEqualTo(Long.toString(version));
    }

    @Test
    void aPatchEndsAtTheVersionThatItNames() {
        ResponseEntity<byte[]> patches = new PatchController(rising(50)).patches(0, Optional.empty());

        assertThat(patches.getHeaders().getFirst("Hemicycle-Version")).isEqualTo("50");
        assertThat(patches.getHeaders().getFirst("Link")).contains("after=50&");
        assertThat(patches.getHeaders().getFirst("Hemicycle-More")).isEqualTo("false");
    }

    @Test
    void nobodyIsToldToGoOnFromAfterAChangeThatIsNotVisibleYet() {
        Changes changes = rising(50).current();
        Instant invisible =
                site.bean(History.class).timeline().at(51).orElseThrow().time();

        assertThat(changes.toldUntil(invisible.plusSeconds(3600))).isEqualTo(invisible);
        assertThat(changes.toldUntil(invisible)).isBefore(invisible);
    }

    @Test
    void whatIsBeingWrittenNowIsNotMissed() {
        long last = site.bean(DataVersion.class).number();
        Instant now = Instant.now().plusSeconds(60);

        assertThat(rising(last).current().toldUntil(now)).isEqualTo(now.minusSeconds(1));
    }
}
