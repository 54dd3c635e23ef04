package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the interface. */
class MessagesTest {

    static {
        JenaSystem.init();
    }

    private static final Path VOCABULARIES = Path.of("ontology/vocabularies");

    @Test
    void everyPropertyOfTheReferenceDataIsNamedInWords() throws IOException {
        Set<String> named = messages("messages.properties").stringPropertyNames();
        assertThat(properties()).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(named)
                .contains(key));
    }

    /** A language is there when its file is: with every key, and with the same arguments. */
    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageSaysEverything(String lang) throws IOException {
        Properties english = messages("messages.properties");
        Properties other = messages("messages_" + lang + ".properties");
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(other.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(other.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    static List<String> translations() {
        return Pages.LANGUAGES.stream()
                .filter(lang -> !lang.equals(Pages.LANGUAGE))
                .toList();
    }

    /** The catalogue has room for every official language and only for them; a file that exists is offered. */
    @Test
    void everyFileIsOfferedAndIsInAnOfficialLanguage() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources"))) {
            List<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages_.*\\.properties"))
                    .map(name -> name.substring("messages_".length(), name.indexOf('.')))
                    .toList();
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(translations())
                    .allMatch(lang -> Language.of(lang).isPresent());
        }
    }

    private static Set<String> arguments(String message) {
        return Pattern.compile("\\{[0-9]")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** But for those that name the thing itself, which the page shows as its title and other names. */
    private static Set<String> properties() throws IOException {
        Prefixes prefixes = new Prefixes(RunningSite.MINT);
        List<String> naming = Stream.concat(Terms.LABELS.stream(), Stream.of(Terms.ALT_LABEL, Terms.HIDDEN_LABEL))
                .map(property -> prefixes.readable(property.getURI()))
                .toList();
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(VOCABULARIES)) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .flatMap(file -> RDFDataMgr.loadGraph(file.toString()).stream())
                    .map(triple -> prefixes.readable(triple.getPredicate().getURI()))
                    .filter(property -> !naming.contains(property))
                    .forEach(property -> keys.add("property." + property.replace(':', '.')));
        }
        return keys;
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        messages.load(Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8));
        return messages;
    }
}
