package eu.hemicycle.catalogue.dumps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.hemicycle.catalogue.PublishedSite;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.publish.Archive;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps as whoever downloads them finds them. */
class DumpsTest {

    @TempDir
    private Path data;

    private PublishedSite site;
    private Dumps dumps;

    @BeforeEach
    void start() {
        site = PublishedSite.start(data, Map.of("hemicycle.dumps.every", "0"));
        site.write("E-9-2021-009912", "Lights in the library", "Are the lights on?");
        dumps = site.bean(Dumps.class);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void latestLeadsToFilesThatNeverChange() {
        dumps.write();
        HttpResponse<String> latest = site.get("/dumps/latest/all.nq.gz");
        assertThat(latest.statusCode()).isEqualTo(307);
        String address = latest.headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .matches(
                        "/dumps/\\d{4}-\\d\\d-\\d\\d-v" + site.archive().store().version() + "/all.nq.gz");

        HttpResponse<byte[]> file = site.bytes(address);
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(file.headers().firstValue("Content-Type")).contains("application/gzip");
        assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(tag).isEqualTo("\"" + Sha256.of(file.body()) + "\"");
        assertThat(site.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(new String(
                        site.bytes(address.replace("all.nq.gz", "SHA256SUMS")).body(), StandardCharsets.UTF_8))
                .contains(Sha256.of(file.body()) + "  all.nq.gz\n");
    }

    @Test
    void aFileComesInRanges() {
        dumps.write();
        String address = site.get("/dumps/latest/all.nq.gz")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        byte[] whole = site.bytes(address).body();
        HttpResponse<byte[]> rest = site.bytes(address, "Range", "bytes=100-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 100-" + (whole.length - 1) + "/" + whole.length);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(site.bytes(address, "Range", "bytes=" + whole.length + "-").statusCode())
                .isEqualTo(416);
        assertThat(site.bytes(address, "Range", "bytes=0-9", "If-Range", "\"another\"")
                        .body())
                .isEqualTo(whole);
        assertThat(site.send("HEAD", address, "").headers().firstValueAsLong("Content-Length"))
                .hasValue(whole.length);
    }

    @Test
    void aTableLeadsToItsDescription() {
        dumps.write();
        String address = site.get("/dumps/latest/all.questions.csv")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> table = site.get(address);
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=utf-8");
        assertThat(table.headers().firstValue("Link"))
                .contains("<all.questions.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        assertThat(table.body())
                .startsWith("document_identifier,document_title,")
                .contains("E-9-2021-009912,Lights");
        HttpResponse<String> description = site.get(address + "-metadata.json");
        assertThat(description.headers().firstValue("Content-Type")).contains("application/csvm+json");
        assertThat(site.get(address.replace("questions", "links")).body())
                .contains(",cites,http://data.europa.eu/eli/dir/2016/1148/oj,");
        assertThat(site.get("/catalogue.ttl").body())
                .contains("all.questions.csv-metadata.json", "media-types/text/csv", "tabular-metadata");
    }

    @Test
    void whatIsNoFileOfADumpIsNotThere() {
        dumps.write();
        String edition = dumps.latest().orElseThrow().name();
        assertThat(Stream.of(
                                "/dumps/latest/all.nq",
                                "/dumps/" + edition + "/none.nq.gz",
                                "/dumps/" + edition + "/..",
                                "/dumps/2021-05-01-v99999/all.nq.gz",
                                "/dumps/..%2F..%2Flog/all.nq.gz",
                                "/dumps/unfinished/all.nq.gz")
                        .map(path -> site.get(path).statusCode()))
                .allMatch(status -> status == 404 || status == 400);
    }

    @Test
    void threeEditionsAreKeptAndAnEqualVersionIsNotWrittenAgain() {
        for (int title = 1; title <= 4; title++) {
            site.write("E-9-2021-009912", "Title " + title, "Words");
            dumps.write();
            dumps.write();
        }
        assertThat(dumps.editions()).hasSize(3);
        assertThat(dumps.editions().get(0).version())
                .isEqualTo(site.archive().store().version());
        assertThat(dumps.isDue()).isFalse();
    }

    @Test
    void aRedactionTakesAllEditionsWithIt() throws IOException {
        dumps.write();
        String address = site.get("/dumps/latest/all.nq.gz")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        site.archive().redact(DocumentId.parse("E-9-2021-009912"), "Names a child");
        assertThat(site.get(address).statusCode()).isEqualTo(404);
        assertThat(site.get("/dumps/latest/all.nq.gz").statusCode()).isEqualTo(404);
        assertThat(Archive.dumps(data)).doesNotExist();
        assertThat(dumps.isDue()).isTrue();
    }

    @Test
    void whatAKillLeftUnfinishedIsNotShownAndGoes() throws IOException {
        Path unfinished = Archive.dumps(data).resolve("unfinished");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("all.nq.gz"), "half");
        assertThat(dumps.editions()).isEmpty();
        dumps.write();
        assertThat(unfinished).doesNotExist();
        assertThat(dumps.editions()).hasSize(1);
    }

    @Test
    void thePageListsThem() {
        assertThat(site.get("/dumps.html").body()).contains("No file is there yet");
        dumps.write();
        assertThat(site.get("/dumps.html").body()).contains("all.jsonl.zst").contains("2021.ttl.gz");
        assertThat(site.get("/dumps.html?ui=fr").body()).contains("Téléchargements");
    }

    @Test
    void aServiceWritesThemByItself(@TempDir Path other) {
        try (PublishedSite own = PublishedSite.start(other, Map.of("hemicycle.dumps.first", "0s"))) {
            await().untilAsserted(() ->
                    assertThat(own.get("/dumps/latest/all.nq.gz").statusCode()).isEqualTo(307));
        }
    }

    @Test
    void theCatalogueAndVoidNameTheNewest() {
        dumps.write();
        String name = dumps.latest().orElseThrow().name();
        assertThat(List.of(
                        site.get("/catalogue.ttl").body(), site.get("/void.ttl").body()))
                .allMatch(body -> body.contains("/dumps/" + name + "/all.nq.gz"));
    }
}
