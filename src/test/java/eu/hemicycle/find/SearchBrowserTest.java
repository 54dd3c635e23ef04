package eu.hemicycle.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import eu.hemicycle.resource.Browsers;
import eu.hemicycle.resource.RunningSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** From a word on the home page to a document and back, with and without script. */
class SearchBrowserTest {

    private final RunningSite site = RunningSite.get();

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = Browsers.open();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({"false, en, hospitals", "true, en, hospitals", "false, fr, hôpitaux"})
    void findNarrowOpenComeBackAndTakeItAway(boolean scripts, String language, String word) {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        browser.get(site.url("/?ui=" + language));
        browser.findElement(By.cssSelector(".masthead input[name=q]")).sendKeys(word + Keys.ENTER);
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(language);
        assertThat(browser.findElement(By.id("found")).getText()).startsWith("2 documents");
        browser.findElement(By.cssSelector(".values a[href*='body=ENISA']")).click();
        browser.findElement(By.cssSelector(".values a[href*='type=QUESTION_WRITTEN_ANSWER']"))
                .click();
        assertThat(browser.findElements(By.cssSelector(".chips .facet"))).hasSize(2);
        assertThat(browser.findElement(By.id("found")).getText()).isEqualTo("1 document");
        String state = browser.getCurrentUrl();
        browser.findElement(By.cssSelector(".results a.headline")).click();
        assertThat(browser.getCurrentUrl()).contains(RunningSite.ANSWER);
        browser.navigate().back();
        assertThat(browser.getCurrentUrl()).isEqualTo(state);
        assertThat(browser.findElement(By.id("q")).getDomProperty("value")).isEqualTo(word);
        String csv = browser.findElement(By.linkText("CSV")).getDomProperty("href");
        assertThat(site.get(csv.substring(site.url("").length())).body().lines())
                .hasSize(2);
        String atom = browser.findElement(By.linkText("Atom")).getDomProperty("href");
        assertThat(site.get(atom.substring(site.url("").length())).body()).contains("<entry>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/", "/eli/dl/doc/E-9-2021-009912-ASW.html", "/statistics"})
    void suggestionsAreChosenByKeyboard(String path) {
        browser.get(site.url(path));
        WebElement box = browser.findElement(By.id("q"));
        box.sendKeys("enisa");
        WebElement list = new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.visibilityOfElementLocated(By.id("suggestions")));
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(list.findElements(By.cssSelector("[role=option]"))).isNotEmpty();
        box.sendKeys(Keys.ARROW_DOWN);
        assertThat(box.getDomAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
        box.sendKeys(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(ExpectedConditions.urlContains("/ENISA"));
        assertThat(browser.findElement(By.tagName("h1")).getText()).contains("Cybersecurity");
    }

    @ParameterizedTest
    @CsvSource({
        "390, /search?q=hospitals&body=ENISA&year=2021",
        "1280, /search?q=hospitals&ui=fr",
        "390, /search?q=hospitls+trains",
        "1280, /search?q=titel:x&ui=fr",
        "390, /authority/corporate-body/ENISA.html",
        "1280, /?ui=fr"
    })
    void axeFindsNothingWithSuggestionsEither(int width, String path) {
        browser.manage().window().setSize(new Dimension(width, 900));
        browser.get(site.url(path));
        assertThat(faults()).isEmpty();
        WebElement box = browser.findElement(By.id("q"));
        box.clear();
        box.sendKeys("enisa");
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.visibilityOfElementLocated(By.id("suggestions")));
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        Results results = new AxeBuilder().analyze(browser);
        assertThat(results.getPasses()).hasSizeGreaterThan(10);
        return results.getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes())
                .toList();
    }
}
