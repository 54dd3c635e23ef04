package eu.hemicycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningSite;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statistics over real HTTP, with invented documents. */
class StatisticsPageTest {

    private final RunningSite site = RunningSite.get();

    @Test
    void everyFigureIsThereWithItsTableAndItsQuery() {
        Document page = Jsoup.parse(site.get("/statistics").body());
        List<String> figures = page.select("section.figure").eachAttr("id");
        assertThat(figures)
                .containsExactlyElementsOf(
                        Arrays.stream(Figure.values()).map(Figure::key).toList());
        for (Element figure : page.select("section.figure")) {
            assertThat(figure.select("table tbody tr")).as(figure.id()).isNotEmpty();
            assertThat(figure.select("a[href^=/sparql?query=PREFIX]"))
                    .as(figure.id())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void theTablesOfThePageAndOfTheFilesAreTheSame(Figure figure) {
        Document page = Jsoup.parse(site.get("/statistics").body());
        HttpResponse<String> csv = site.get("/statistics/" + figure.key() + ".csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.get(0)).isEqualTo(String.join(",", figure.columns()));
        assertThat(page.select("#" + figure.key() + " tbody tr")).hasSize(lines.size() - 1);
        JsonNode json = JsonMapper.shared()
                .readTree(site.get("/statistics/" + figure.key() + ".json").body());
        assertThat(json.at("/results/bindings").size()).isEqualTo(lines.size() - 1);
    }

    @Test
    void itSpeaksFrench() {
        Document page =
                Jsoup.parse(site.get("/statistics", "Accept-Language", "fr").body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Le tout en chiffres");
    }

    @Test
    void itHasAStrongValidator() {
        String etag = site.get("/statistics").headers().firstValue("ETag").orElseThrow();
        assertThat(site.get("/statistics", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics/none.csv", "/statistics/languages.xls"})
    void whatIsNoFigureIsNotFound(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
