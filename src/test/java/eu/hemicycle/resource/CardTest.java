package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Cards of names in running text: on hover and on focus, dismissible, hoverable, persistent (WCAG 2.2, 1.4.13). */
class CardTest {

    private static ChromeDriver browser;

    private final RunningSite site = RunningSite.get();

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

    @BeforeEach
    void read() {
        browser.get(site.url(ANSWER + ".html"));
    }

    private static WebElement name() {
        return browser.findElement(By.cssSelector("#answer .text a.name[href*='/CERT-EU']"));
    }

    private static WebElement card() {
        return browser.findElement(By.id(name().getDomAttribute("aria-describedby")));
    }

    private static void press(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    /** By the keyboard, so that the focus is a visible one. */
    private static void focus() {
        WebElement before = browser.findElement(By.cssSelector("#answer .text"));
        browser.executeScript("arguments[0].tabIndex = -1; arguments[0].focus();", before);
        for (int i = 0; i < 40 && !browser.switchTo().activeElement().equals(name()); i++) {
            press(Keys.TAB);
        }
    }

    @Test
    void itTellsWhatIsNamedOnHover() {
        assertThat(card().isDisplayed()).isFalse();

        new Actions(browser).moveToElement(name()).perform();

        assertThat(card().isDisplayed()).isTrue();
        assertThat(card().getText()).contains("Body", "Computer Emergency Response Team", "Named ");
        assertThat(card().getDomAttribute("role")).isEqualTo("tooltip");
    }

    @Test
    void thePointerCanRestOnIt() {
        new Actions(browser).moveToElement(name()).perform();
        new Actions(browser).moveToElement(card()).perform();

        assertThat(card().isDisplayed()).isTrue();

        new Actions(browser)
                .moveToElement(browser.findElement(By.tagName("h1")))
                .perform();
        assertThat(card().isDisplayed()).isFalse();
    }

    @Test
    void itComesWithTheFocusAndGoesWithEscape() {
        focus();
        assertThat(browser.switchTo().activeElement()).isEqualTo(name());
        assertThat(card().isDisplayed()).isTrue();

        press(Keys.ESCAPE);
        assertThat(card().isDisplayed()).isFalse();
        assertThat(browser.switchTo().activeElement()).isEqualTo(name());

        press(Keys.TAB);
        new Actions(browser)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
        assertThat(browser.switchTo().activeElement()).isEqualTo(name());
        assertThat(card().isDisplayed()).isTrue();
    }

    @Test
    void itNeverMakesThePageWiderThanTheWindow() {
        for (WebElement naming : browser.findElements(By.cssSelector(".text .name"))) {
            new Actions(browser).moveToElement(naming).perform();
            Number beyond = (Number) browser.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(beyond.intValue()).isZero();
        }
        assertThat(browser.findElements(By.cssSelector(".text .name"))).hasSizeGreaterThan(3);
    }

    @Test
    void theAddressIsCopiedOrChosenToBeCopied() {
        WebElement button = browser.findElement(By.cssSelector("[data-copy]"));
        assertThat(button.isDisplayed()).isTrue();
        String address = browser.findElement(By.id("share-address")).getText();

        assertThat(address).isEqualTo(site.url(ANSWER));
        assertThat(browser.findElement(By.cssSelector(".share a[href^=mailto]")).getDomAttribute("href"))
                .startsWith("mailto:?subject=")
                .contains("&body=http");
    }
}
