package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every template, in both languages of the interface, by the Nu Html Checker of the W3C. */
class HtmlValidityTest {

    private static final Path CHECKER =
            Path.of(Optional.ofNullable(System.getenv("VNU_JAR")).orElse("/usr/share/java/vnu.jar"));
    private static final List<String> PAGES = List.of(
            "/",
            "/problems",
            "/ns.html",
            "/person/none.html",
            RunningSite.ANSWER + ".html",
            RunningSite.QUESTION + ".html",
            RunningSite.ANSWER + "/en.html",
            "/eli/dl/doc/E-9-2021-009950.html",
            "/authority/corporate-body/ENISA.html",
            "/authority/corporate-body/COM.html",
            "/person/900101.html",
            "/eli/dir/2016/1148/oj.html",
            "/eurovoc/5899.html",
            "/id/body/hostile.html");

    @TempDir
    Path folder;

    @Test
    void theCheckerFindsNoError() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(CHECKER),
                "Skipped: the environment variable VNU_JAR names no jar of the Nu Html Checker (npm package vnu-jar)");
        List<String> command = new ArrayList<>(
                List.of("java", "-Xmx256m", "-jar", CHECKER.toString(), "--errors-only", "--format", "gnu"));
        for (String page : PAGES) {
            for (String parameters : List.of("", "?ui=fr")) {
                Path file = folder.resolve(command.size() + ".html");
                String html = RunningSite.get()
                        .get(page + parameters, "Accept", "text/html")
                        .body();
                assertThat(html).contains("<main");
                Files.writeString(file, html, StandardCharsets.UTF_8);
                command.add(file.toString());
            }
        }
        Path report = folder.resolve("report.txt");
        Process checker = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        assertThat(checker.waitFor()).as(Files.readString(report)).isZero();
    }
}
