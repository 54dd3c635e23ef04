package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every template, in both languages of the interface, by the Nu Html Checker of the W3C. */
class HtmlValidityTest {

    /** Where the packages of {@code src/test/resources/clients/package.json} are installed. */
    private static final Path INSTALLED = Path.of("target/clients/node_modules/vnu-jar/build/dist/vnu.jar");

    private static final Path CHECKER =
            Optional.ofNullable(System.getenv("VNU_JAR")).map(Path::of).orElse(INSTALLED);
    private static final List<String> PAGES = List.of(
            "/",
            "/problems",
            "/ns.html",
            "/ns/marker.html",
            "/person/none.html",
            RunningSite.ANSWER + ".html",
            RunningSite.QUESTION + ".html",
            RunningSite.ANSWER + "/en.html",
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
            "/eli/dl/doc/E-9-2021-009950.html",
            "/authority/corporate-body/ENISA.html",
            "/authority/corporate-body/COM.html",
            "/person/900101.html",
            "/eli/dir/2016/1148/oj.html",
            "/eurovoc/5899.html",
            "/id/body/hostile.html",
            "/statistics",
            "/explore",
            "/reconcile.html?name=enisa",
            "/mcp",
            "/fragments?object=http://www.w3.org/ns/org%23Organization",
            "/explore?iri=http://publications.europa.eu/resource/authority/corporate-body/ENISA",
            "/compare",
            "/compare?a=http://publications.europa.eu/resource/authority/corporate-body/ENISA"
                    + "&b=http://publications.europa.eu/resource/authority/corporate-body/CERT-EU");

    @TempDir
    Path folder;

    @Test
    void theCheckerFindsNoErrorOnAnyPage() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (String page : PAGES) {
            for (String parameters : List.of("", page.contains("?") ? "&ui=fr" : "?ui=fr")) {
                String html = RunningSite.get()
                        .get(page + parameters, "Accept", "text/html")
                        .body();
                assertThat(html).contains("<main");
                files.add(Files.writeString(folder.resolve(files.size() + ".html"), html));
            }
        }
        assertThat(errors(files)).isEmpty();
    }

    @Test
    void theCheckerFindsAnErrorWhereThereIsOne() throws IOException, InterruptedException {
        String html =
                "<!doctype html><html lang=en><title>A</title><p><a href='/'><a href='/'>Twice</a></a></p></html>";
        assertThat(errors(List.of(Files.writeString(folder.resolve("broken.html"), html))))
                .contains("broken.html");
    }

    @Test
    void theCheckerFindsNoErrorInTheStyleSheet() throws IOException, InterruptedException {
        Path styles = Path.of("src/main/resources/static/assets/hemicycle.css");
        // paint-order is a property of SVG 2 (13.9) that the checker does not know
        assertThat(errors(List.of(styles), "--css").lines().filter(line -> !line.contains("paint-order")))
                .isEmpty();
    }

    private String errors(List<Path> files, String... options) throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(CHECKER),
                "Skipped: the Nu Html Checker (npm package vnu-jar) is neither in target/clients nor named by VNU_JAR");
        List<String> command = new ArrayList<>(
                List.of("java", "-Xmx256m", "-jar", CHECKER.toString(), "--errors-only", "--format", "gnu"));
        command.addAll(List.of(options));
        files.forEach(file -> command.add(file.toString()));
        Path report = folder.resolve("report.txt");
        Process checker = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        int exit = checker.waitFor();
        String errors = Files.readString(report);
        assertThat(exit == 0).as(errors).isEqualTo(errors.isEmpty());
        return errors;
    }
}
