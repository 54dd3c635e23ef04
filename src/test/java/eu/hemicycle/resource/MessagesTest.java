package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** The words of the interface. */
class MessagesTest {

    private static final Path VOCABULARIES = Path.of("ontology/vocabularies");

    @Test
    void everyPropertyOfTheReferenceDataIsNamedInWords() throws IOException {
        Set<String> named = keys("messages.properties");
        assertThat(properties()).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(named)
                .contains(key));
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

    static Set<String> keys(String file) throws IOException {
        Properties messages = new Properties();
        messages.load(Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8));
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
