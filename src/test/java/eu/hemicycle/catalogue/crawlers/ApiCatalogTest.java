package eu.hemicycle.catalogue.crawlers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.PublishedSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that knows the address of the site alone finds every interface by {@code /.well-known/api-catalog} (RFC 9727). */
class ApiCatalogTest {

    @TempDir
    private Path data;

    @Test
    void everyInterfaceIsThereAndDescribesItself() {
        try (PublishedSite site = PublishedSite.start(data, Map.of("hemicycle.contact", "data@newsroom.example"))) {
            site.write("E-9-2021-009991", "A document", "Words.");
            HttpResponse<String> answer = site.get("/.well-known/api-catalog");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"");
            JsonNode contexts = JsonMapper.shared().readTree(answer.body()).get("linkset");
            assertThat(contexts.get(0).get("anchor").asString()).isEqualTo(site.url("/.well-known/api-catalog"));
            List<String> items = contexts.get(0)
                    .get("item")
                    .valueStream()
                    .map(item -> item.get("href").asString())
                    .toList();
            assertThat(items)
                    .contains(
                            site.url("/sparql"),
                            site.url("/reconcile"),
                            site.url("/mcp"),
                            site.url("/fragments"),
                            site.url("/feeds/oai"))
                    .containsExactlyElementsOf(contexts.valueStream()
                            .skip(1)
                            .map(context -> context.get("anchor").asString())
                            .toList());
            contexts.valueStream().skip(1).forEach(context -> assertIsThere(site, context));
        }
    }

    private static void assertIsThere(PublishedSite site, JsonNode context) {
        Stream.of("service-desc", "service-doc", "status")
                .flatMap(relation -> context.path(relation).valueStream())
                .forEach(target -> {
                    String type = target.get("type").asString();
                    HttpResponse<String> found = follow(site, target.get("href").asString(), type);
                    assertThat(found.statusCode()).as(target + found.body()).isEqualTo(200);
                    assertThat(found.headers().firstValue("Content-Type").orElse(""))
                            .as(target.toString())
                            .startsWith(type);
                    assertThat(found.headers().allValues("Content-Security-Policy"))
                            .as(target.toString())
                            .singleElement()
                            .asString()
                            .contains("default-src 'none'", "script-src 'self'");
                });
    }

    /** Some addresses negotiate by a redirect. */
    private static HttpResponse<String> follow(PublishedSite site, String url, String type) {
        HttpResponse<String> answer = site.get(url, "Accept", type);
        return answer.headers()
                .firstValue("Location")
                .map(place -> follow(site, place, type))
                .orElse(answer);
    }
}
