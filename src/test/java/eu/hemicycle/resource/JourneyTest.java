package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** What readers come for, in a browser that runs no script of the page. */
class JourneyTest {

    private static ChromeDriver browser;

    private final RunningSite site = RunningSite.get();

    @BeforeAll
    static void open() {
        browser = Browsers.open();
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void fromTheHomePageToTheAnswerToTheBodyToWhoElseNamesIt() {
        browser.get(site.url("/"));
        browser.findElement(By.cssSelector(".documents a[href^='" + ANSWER + "']"))
                .click();
        assertThat(browser.getCurrentUrl()).contains(ANSWER + ".html");
        browser.findElement(By.cssSelector(".text a.name[href*='/CERT-EU']")).click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).startsWith("Computer Emergency Response Team");
        browser.findElement(By.cssSelector(".documents a[href^='/eli/dl/doc/P-9-2021-009977-ASW']"))
                .click();
        assertThat(browser.findElement(By.id("answer")).getText()).contains("CERT-EU contributed two chapters");
        assertThat(browser.findElement(By.linkText("Turtle")).getAttribute("href"))
                .isEqualTo(site.url("/eli/dl/doc/P-9-2021-009977-ASW.ttl"));
        assertThat(browser.findElement(By.cssSelector("#cite ~ details[open] code"))
                        .getText())
                .contains("P-009977/2021");
    }

    @Test
    void inFrench() {
        browser.get(site.url("/?ui=fr"));
        browser.findElement(By.cssSelector(".documents a[href^='" + ANSWER + "?']"))
                .click();
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("fr");
        assertThat(browser.findElement(By.id("cite")).getText()).isEqualTo("Citer ce document");
        assertThat(browser.findElement(By.cssSelector("#answer .text")).getText())
                .startsWith("La Commission partage");
        browser.findElement(By.cssSelector(".languages a[hreflang=en]")).click();
        assertThat(browser.findElement(By.cssSelector("#answer .text")).getText())
                .startsWith("The Commission shares");
        assertThat(browser.findElement(By.id("cite")).getText()).isEqualTo("Citer ce document");
        browser.navigate().back();
        browser.findElement(By.cssSelector("#answer .text a.name[href*='/ENISA']"))
                .click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).startsWith("Agence de l’Union européenne");
        browser.findElement(By.cssSelector(".switches a[hreflang=en]")).click();
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("en");
    }

    @Test
    void byKeyboardAlone() {
        browser.get(site.url(ANSWER + ".html"));
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat(browser.switchTo().activeElement().getDomAttribute("href")).isEqualTo("#main");
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        assertThat(browser.getCurrentUrl()).endsWith("#main");
        WebElement focused = browser.switchTo().activeElement();
        for (int i = 0; i < 60 && !focused.getAttribute("class").startsWith("name"); i++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            focused = browser.switchTo().activeElement();
        }
        assertThat(focused.getCssValue("outline-style")).isEqualTo("solid");
        String target = focused.getDomAttribute("href");
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        assertThat(browser.getCurrentUrl()).startsWith(site.url(target));
    }
}
