package eu.hemicycle.resource;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window. */
public final class Browsers {

    /** Elements that no page of ours has, but for our own scripts and the search box of the masthead. */
    static final String FOREIGN = "script:not([type='application/ld+json'])"
            + ":not(head > script[src^='/assets/']), img, iframe, object, embed, style, base,"
            + " form:not(.masthead form), meta[http-equiv], textarea, template, noscript, math, input:not(.masthead input)";

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private Browsers() {}

    /** Skips the test where there is none. */
    public static ChromeDriver open() {
        assumeTrue(
                CHROMIUM.canExecute() && DRIVER.canExecute(), "Skipped: chromium and chromedriver are not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--window-size=1280,1600",
                "--force-prefers-reduced-motion",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--disable-component-update",
                "--disable-sync");
        return new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }
}
