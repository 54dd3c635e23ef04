package eu.hemicycle.query;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * One text in several languages.
 *
 * @param byLanguage language tags in lower case; English is always there
 */
public record Words(Map<String, String> byLanguage) {

    private static final String ENGLISH = "en";

    public Words {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("A text of the stored queries lacks its English: " + byLanguage);
        }
    }

    static Words of(Graph graph, Node subject, Node property) {
        Map<String, String> words = new TreeMap<>();
        graph.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .forEach(text -> words.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return new Words(words);
    }

    public String english() {
        return byLanguage.get(ENGLISH);
    }

    /** In a language, or else in English. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, english());
    }
}
