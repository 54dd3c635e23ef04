package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ranks what a document is about by the words of its title and its text. A word in the title counts as much as several in
 * the text; a word that stands once in a text alone tells nothing. Immutable and safe to share.
 */
public final class Topics {

    private static final int MOST = 5;
    private static final double IN_TITLE = 3;
    private static final double IN_TEXT = 1;
    private static final double MOST_OF_TEXT = 3;
    private static final double LEAST = 3;
    /** Several words in a row are seldom meant otherwise. */
    private static final double PHRASE = 1.3;

    /** The words of topics as a tree. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final Set<String> topics = new TreeSet<>();
    }

    /** What speaks for one topic. */
    private static final class Tally {
        private final List<Subject.Place> inTitle = new ArrayList<>();
        private final List<Subject.Place> inText = new ArrayList<>();
        private double title;
        private double text;

        /** What the text says often but the title does not is an aside. */
        boolean isEnough(boolean hasTitle) {
            return hasTitle ? title > 0 : text >= LEAST;
        }

        double score() {
            return title + Math.min(text, MOST_OF_TEXT);
        }
    }

    private final Node root = new Node();

    private Topics() {}

    public static Topics of(Collection<Topic> topics) {
        Topics index = new Topics();
        topics.forEach(topic -> topic.words().forEach(words -> index.add(words, topic.iri())));
        return index;
    }

    private void add(String words, String iri) {
        Node node = root;
        for (Token token : Token.of(Folding.fold(words))) {
            node = node.next.computeIfAbsent(key(token), any -> new Node());
        }
        node.topics.add(iri);
    }

    /** Words in capitals are abbreviations and compared as such; of others the plural is the same. */
    private static String key(Token token) {
        String word = token.surface();
        boolean abbreviation =
                word.length() > 1 && word.chars().filter(Character::isUpperCase).count() > 1;
        return abbreviation ? word : singular(token.key());
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.matches(".*(?:ss|us|is)");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /**
     * At most five topics, the strongest first.
     *
     * @param title empty where the document has none of its own
     * @param language of both; words are known in English only
     */
    public List<Subject> find(Optional<String> title, Optional<Text> text, Language language) {
        if (language != Language.EN) {
            return List.of();
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        title.filter(words -> !words.isBlank())
                .ifPresent(words -> search(new Content(new Text(List.of(words), List.of())), tallies, true));
        text.ifPresent(words -> search(new Content(words), tallies, false));
        return tallies.entrySet().stream()
                .filter(entry -> entry.getValue().isEnough(title.isPresent()))
                .sorted(Comparator.comparingDouble((Map.Entry<String, Tally> entry) ->
                                -entry.getValue().score())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(entry -> subject(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Subject subject(String iri, Tally tally) {
        double confidence = Math.min(0.95, Math.round(50 + 6 * tally.score()) / 100.0);
        return new Subject(iri, confidence, tally.inTitle, tally.inText);
    }

    private void search(Content content, Map<String, Tally> tallies, boolean title) {
        List<Token> tokens = Token.of(content.plain());
        int at = 0;
        while (at < tokens.size()) {
            at = match(content, tokens, at, tallies, title);
        }
    }

    /** Takes the longest words that begin here; returns where to go on. */
    private int match(Content content, List<Token> tokens, int from, Map<String, Tally> tallies, boolean title) {
        Node node = root;
        Node longest = root;
        int end = from + 1;
        for (int to = from; to < tokens.size(); to++) {
            node = node.next.get(key(tokens.get(to)));
            if (node == null) {
                break;
            }
            if (!node.topics.isEmpty()) {
                longest = node;
                end = to + 1;
            }
        }
        count(content, tokens.subList(from, end), longest.topics, tallies, title);
        return end;
    }

    private static void count(
            Content content, List<Token> words, Set<String> topics, Map<String, Tally> tallies, boolean title) {
        int start = words.get(0).start();
        int end = words.get(words.size() - 1).end();
        double weight = words.size() > 1 ? PHRASE : 1;
        for (String topic : topics) {
            Tally tally = tallies.computeIfAbsent(topic, any -> new Tally());
            Subject.Place place = new Subject.Place(content.span(start, end), content.quote(start, end));
            (title ? tally.inTitle : tally.inText).add(place);
            tally.title = title ? IN_TITLE * weight : tally.title;
            tally.text += title ? 0 : IN_TEXT * weight;
        }
    }
}
