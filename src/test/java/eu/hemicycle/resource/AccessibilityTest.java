package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;

class AccessibilityTest {

    /** Long enough for a machine that does much else; a page that is never done ends in a failure all the same. */
    private static final int AXE_SECONDS = 300;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        browser = Browsers.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    static Stream<Arguments> views() {
        return Stream.of(
                        "/",
                        ANSWER + ".html",
                        "/eli/dl/doc/E-9-2021-009950.html",
                        "/authority/corporate-body/ENISA.html",
                        "/ns.html",
                        "/ns/marker.html",
                        "/person/none.html",
                        "/problems",
                        "/person/900101.html",
                        "/eli/dir/2016/1148/oj.html",
                        "/eurovoc/5899.html",
                        ANSWER + "/en.html",
                        "/eli/dl/doc/E-9-2021-009950/en/pdf.html",
                        "/id/evidence/61e868ed89469a4a.html",
                        "/id/paragraph/E-9-2021-009912-ASW/en/2.html",
                        "/id/participation/E-9-2021-009912-ASW/ada-lindqvist.html",
                        "/id/membership/commission-2019/ada-lindqvist.html",
                        "/eurovoc/100141.html",
                        "/history?iri=" + RunningSite.DOCUMENTS + "E-9-2021-009912-ASW",
                        "/history/1",
                        "/links?iri=http://publications.europa.eu/resource/authority/corporate-body/COM&by=schema:mentions",
                        "/id/source/ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb.html",
                        ANSWER + ".html?lang=fr",
                        "/?ui=fr",
                        "/search?q=hospitals&body=ENISA&year=2021",
                        "/search?q=titel:x&ui=fr",
                        "/statistics",
                        "/explore",
                        "/reconcile.html?name=enisa",
                        "/mcp",
                        "/fragments?object=http://www.w3.org/ns/org%23Organization",
                        "/explore?iri=http://publications.europa.eu/resource/authority/corporate-body/ENISA",
                        "/compare?a=http://publications.europa.eu/resource/authority/corporate-body/ENISA"
                                + "&b=http://publications.europa.eu/resource/authority/corporate-body/CERT-EU")
                .flatMap(path -> Stream.of(Arguments.of(path, 390, "light"), Arguments.of(path, 1280, "dark")));
    }

    /** 390 pixels are less than 1280 at a zoom of 200 % (WCAG 2.2, 1.4.4). */
    @ParameterizedTest(name = "{0} at {1}, {2}")
    @MethodSource("views")
    void axeFindsNothingAndNothingIsWiderThanTheScreen(String path, int width, String scheme) {
        show(path, width, scheme);
        ((JavascriptExecutor) browser)
                .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        Results results = new AxeBuilder().setTimeout(AXE_SECONDS).analyze(browser);
        assertThat(results.getPasses()).hasSizeGreaterThan(10);
        assertThat(results.getViolations()).extracting(AccessibilityTest::told).isEmpty();
        Object wider = ((JavascriptExecutor) browser).executeScript("""
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                return [...document.querySelectorAll('main *, header *, footer *')]
                    .filter(e => e.getBoundingClientRect().right > width)
                    .map(e => e.outerHTML.substring(0, 120));
                """);
        assertThat(wider).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private void show(String path, int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept", "text/html,*/*;q=0.8")));
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.get(RunningSite.get().url(path));
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        show(ANSWER + ".html", 1280, "light");
        Object first = ((JavascriptExecutor) browser).executeScript("""
                const stops = document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]');
                return stops[0].getAttribute('href');
                """);
        assertThat(first).isEqualTo("#main");
    }

    @Test
    void nothingInAHostileNameRuns() {
        show("/id/body/hostile.html", 1280, "light");
        assertThat(browser.getTitle()).startsWith("<script>").contains("Hemicycle");
    }
}
