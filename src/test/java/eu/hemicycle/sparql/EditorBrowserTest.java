package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The editor in a real browser, by keyboard, under the policy that lets nothing but this site in. */
class EditorBrowserTest extends EndpointTests {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        assumeTrue(
                CHROMIUM.canExecute() && DRIVER.canExecute(), "Skipped: chromium and chromedriver are not installed");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--disable-component-update",
                "--disable-sync");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void show() {
        browser.get(address("/sparql?example=classes").toString());
        await(".CodeMirror");
    }

    private static WebElement await(String selector) {
        return new WebDriverWait(browser, PATIENCE)
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    private static void write(String query) {
        browser.executeScript("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", query);
        browser.executeScript("const e = document.querySelector('.CodeMirror').CodeMirror; e.focus();"
                + " e.setCursor(e.lineCount(), 0)");
    }

    private static String written() {
        return (String) browser.executeScript("return document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    @Test
    void aQueryIsHighlightedRunByKeyboardAndAnsweredInATable() {
        write("SELECT ?title { ?book <http://example.org/title> ?title }");
        assertThat(browser.findElements(By.cssSelector(".CodeMirror .cm-keyword")))
                .isNotEmpty();

        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();

        assertThat(await(".result table td").getText()).startsWith("Ulysses");
        assertThat(await(".CodeMirror")).isNotNull();
        assertThat(written()).contains("http://example.org/title");
    }

    @Test
    void anErrorIsMarkedAtItsLine() {
        write("SELECT *\nWHERE {\n  ?s ?p }\n}");
        WebElement run = browser.findElement(By.cssSelector("form.query button"));
        browser.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", run);
        run.click();

        assertThat(await(".CodeMirror .wrong-line")).isNotNull();
        assertThat(await(".fault").getText()).contains("Line 3");
    }

    @Test
    void classesAndPropertiesOfThisDataComplete() {
        write("ASK { ?s example");
        browser.executeScript("const e = document.querySelector('.CodeMirror').CodeMirror; e.setCursor(0, 16)");
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.SPACE)
                .keyUp(Keys.CONTROL)
                .perform();

        await(".CodeMirror-hint");
        List<String> hints = browser.findElements(By.cssSelector(".CodeMirror-hint")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(hints).contains("<http://example.org/author>");
    }

    @Test
    void aPrefixIsDeclaredWithItsFirstUse() {
        write("ASK { ?s skos");
        browser.executeScript("const e = document.querySelector('.CodeMirror').CodeMirror; e.setCursor(0, 13)");
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.SPACE)
                .keyUp(Keys.CONTROL)
                .perform();
        await(".CodeMirror-hint");
        new Actions(browser).sendKeys(Keys.ENTER).perform();

        assertThat(written()).isEqualTo("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nASK { ?s skos:");
    }

    @Test
    void tabLeavesTheEditor() {
        write("ASK {}");
        new Actions(browser).sendKeys(Keys.TAB).perform();

        assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("select");
    }

    private void show(String query, String view) {
        browser.get(address(query(query)).toString());
        await(".views");
        press(view);
        await(".picture svg");
    }

    private static void press(String view) {
        browser.executeScript(
                "[...document.querySelectorAll('.views button')].find(button => button.textContent === arguments[0]).click()",
                view);
    }

    private static int drawn(String selector) {
        return browser.findElements(By.cssSelector(".picture svg " + selector)).size();
    }

    /** Nothing is refused by the policy, nothing stands out of the page, and axe finds nothing, on a telephone neither. */
    private static void assertSound() {
        for (int width : List.of(390, 1280)) {
            browser.manage().window().setSize(new Dimension(width, 900));
            assertThat((Boolean) browser.executeScript(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("fits into " + width)
                    .isTrue();
        }
        assertThat(new AxeBuilder().setTimeout(300).analyze(browser).getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filteredOn(entry -> !entry.getMessage().contains("mark.svg"))
                .isEmpty();
    }

    @Test
    void rowsWithNumbersAreAChart() {
        show("SELECT ?property (COUNT(*) AS ?n) { ?thing ?property ?value } GROUP BY ?property", "Chart");

        assertThat(drawn("rect")).isEqualTo(5);
        assertThat(browser.findElement(By.cssSelector(".picture svg")).getText())
                .contains("title", "author");
        assertThat(browser.findElement(By.cssSelector(".result table")).isDisplayed())
                .isFalse();
        assertSound();
        press("Table");
        assertThat(browser.findElement(By.cssSelector(".result table")).isDisplayed())
                .isTrue();
    }

    @Test
    void rowsOfThingsAreANetwork() {
        show("SELECT ?book ?author { ?book <http://example.org/author> ?author }", "Network");

        assertThat(drawn("circle")).isEqualTo(2);
        assertThat(drawn("line")).isEqualTo(1);
        assertThat(browser.findElement(By.cssSelector(".picture svg")).getText())
                .contains("ulysses", "joyce");
        assertSound();
    }

    @Test
    void aGraphIsANetworkToo() {
        show("CONSTRUCT WHERE { ?s ?p ?o }", "Network");

        assertThat(drawn("circle")).isEqualTo(2);
        assertThat(browser.findElement(By.cssSelector(".picture a")).getDomAttribute("href"))
                .startsWith("http://example.org/");
        assertSound();
    }

    @Test
    void rowsThatAreNeitherStayATable() {
        browser.get(address(query("SELECT ?title { ?book <http://example.org/title> ?title }"))
                .toString());

        assertThat(await(".result table td").getText()).startsWith("Ulysses");
        assertThat(browser.findElements(By.cssSelector(".views"))).isEmpty();
    }

    @Test
    void nothingComesFromElsewhereAndNothingIsRefusedByThePolicy() {
        @SuppressWarnings("unchecked")
        List<String> loaded = (List<String>)
                browser.executeScript("return performance.getEntriesByType('resource').map(entry => entry.name)");

        assertThat(loaded).hasSizeGreaterThan(5).allSatisfy(address -> assertThat(address)
                .startsWith(address("/").toString()));
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filteredOn(entry -> !entry.getMessage().contains("400"))
                .filteredOn(entry -> !entry.getMessage().contains("mark.svg"))
                .isEmpty();
    }

    @Test
    void anExplanationIsSound() {
        browser.findElement(By.cssSelector("button[name=explain]")).click();
        await("#explanation-title");
        assertSound();
    }

    @Test
    void axeFindsNothing() {
        assertThat(new AxeBuilder().setTimeout(300).analyze(browser).getViolations())
                .extracting(Rule::getId)
                .isEmpty();
    }
}
