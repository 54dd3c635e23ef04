package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface is whole in every language that it is offered in: no word of it stands in a template itself. */
class FrenchTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEY = Pattern.compile("#\\{\\|?([a-zA-Z][a-zA-Z0-9.-]*)");
    /** Names that are the same in every language. */
    private static final Set<String> NAMES = Set.of(
            "Hemicycle",
            "CSV",
            "JSON",
            "SPARQL",
            "Turtle",
            "JSON-LD",
            "SHA-256",
            "SHA256SUMS",
            "Ctrl",
            "Enter",
            "Space",
            "UTC",
            "/data?graph=IRI",
            "/.well-known/sparql-examples");

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        int elements = 0;
        for (Path template : templates()) {
            for (Element element : parsed(template).getAllElements()) {
                elements++;
                element.textNodes().stream()
                        .map(TextNode::getWholeText)
                        .filter(text -> WORD.matcher(text).find() && !replaced(element) && !isName(text))
                        .forEach(text -> found.add(template + ": " + text.strip()));
                Stream.of("aria-label", "title", "alt", "placeholder")
                        .filter(name -> element.hasAttr(name) && !element.hasAttr("th:" + name))
                        .forEach(name -> found.add(template + ": " + name + "=" + element.attr(name)));
            }
        }
        assertThat(elements).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    private static boolean isName(String text) {
        return Stream.of(text.strip().split("[,.]? +")).allMatch(word -> NAMES.contains(word.replaceAll("[,.]$", "")))
                || NAMES.contains(text.strip());
    }

    /** Whether what stands here is only an example for readers of the template. */
    private static boolean replaced(Element element) {
        return Stream.iterate(element, one -> one != null, Element::parent)
                .anyMatch(one -> Set.of("code", "kbd").contains(one.tagName())
                        || one.hasAttr("th:text")
                        || one.hasAttr("th:utext")
                        || one.hasAttr("th:replace") && !one.tagName().equals("html")
                        || one.tagName().equals("title") && !one.hasAttr("th:text") && isPart(one));
    }

    /** Files of fragments have a title that nobody sees. */
    private static boolean isPart(Element title) {
        return !title.root().select("html").first().hasAttr("th:replace");
    }

    @Test
    void everyKeyOfATemplateIsThereInEveryLanguage() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path template : templates()) {
            Matcher matcher = KEY.matcher(Files.readString(template));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        assertThat(keys).hasSizeGreaterThan(200);
        for (String file : List.of("messages.properties", "messages_fr.properties")) {
            Properties messages = new Properties();
            messages.load(Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8));
            Set<String> known = messages.stringPropertyNames();
            assertThat(keys.stream()
                            .filter(key -> key.endsWith(".")
                                    ? known.stream().noneMatch(other -> other.startsWith(key))
                                    : !known.contains(key)))
                    .as(file)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none", "/describe?iri=none", "/person/none.html", "/history/none", "/links?iri=none"})
    void aProblemIsToldInTheLanguageOfItsReader(String path) {
        String separator = path.contains("?") ? "&" : "?";
        for (String[] headers : new String[][] {
            {"Accept", "text/html", "Accept-Language", "fr"}, {"Accept", "text/html", "Accept-Language", "de"}
        }) {
            boolean french = headers[3].equals("fr");
            String address = french ? path : path + separator + "ui=fr";
            var response = RunningSite.get().get(address, headers);
            assertThat(response.statusCode()).isIn(400, 404);
            assertThat(response.headers().firstValue("Content-Language")).contains("fr");
            var page = Jsoup.parse(response.body());
            assertThat(page.select("html").attr("lang")).isEqualTo("fr");
            assertThat(page.selectFirst("h1").text()).isIn("Inconnu ici", "Pas un IRI");
            assertThat(page.select(".detail").attr("lang")).isEqualTo("en");
            assertThat(page.text()).doesNotContain("??", "To the home page");
        }
    }

    private static org.jsoup.nodes.Document parsed(Path template) throws IOException {
        return Jsoup.parse(Files.readString(template), "", Parser.xmlParser());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }
}
