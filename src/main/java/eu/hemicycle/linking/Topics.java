package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final double LEAST = 2.5;
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

        /** What the title does not say must be said often. */
        boolean isEnough() {
            return title > 0 || text >= LEAST;
        }

        double score() {
            return title + Math.min(text, MOST_OF_TEXT);
        }
    }

    private final Map<Language, Node> roots = new EnumMap<>(Language.class);

    private Topics() {}

    /** Topics in any order. */
    public static Topics of(Collection<Topic> topics) {
        Topics index = new Topics();
        for (Language language : Language.values()) {
            Node root = new Node();
            Stems stems = Stems.of(language);
            topics.forEach(topic -> topic.words().stream()
                    .filter(name ->
                            name.language().filter(own -> own != language).isEmpty())
                    .forEach(name -> add(root, stems, name.text(), topic.iri())));
            index.roots.put(language, root);
        }
        return index;
    }

    private static void add(Node root, Stems stems, String words, String iri) {
        Node node = root;
        for (Token token : Token.of(Folding.fold(words))) {
            node = node.next.computeIfAbsent(stems.of(token), any -> new Node());
        }
        node.topics.add(iri);
    }

    /**
     * At most five topics, the strongest first.
     *
     * @param title empty where the document has none of its own
     * @param language of both; words of this language and of none in particular count
     */
    public List<Subject> find(Optional<String> title, Optional<Text> text, Language language) {
        Search search = new Search(Objects.requireNonNull(roots.get(language)), Stems.of(language));
        title.filter(words -> !words.isBlank())
                .ifPresent(words -> search.in(new Content(new Text(List.of(words), List.of())), true));
        text.ifPresent(words -> search.in(new Content(words), false));
        return search.tallies.entrySet().stream()
                .filter(entry -> entry.getValue().isEnough())
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

    /** What the words of one document lead to. */
    private static final class Search {

        private final Node root;
        private final Stems stems;
        private final Map<String, Tally> tallies = new LinkedHashMap<>();

        Search(Node root, Stems stems) {
            this.root = root;
            this.stems = stems;
        }

        void in(Content content, boolean title) {
            List<Token> tokens = Token.of(content.plain());
            List<String> keys = tokens.stream().map(stems::of).toList();
            int at = 0;
            while (at < tokens.size()) {
                at = match(content, tokens, keys, at, title);
            }
        }

        /** Takes the longest words that begin here; returns where to go on. */
        private int match(Content content, List<Token> tokens, List<String> keys, int from, boolean title) {
            Node node = root;
            Node longest = root;
            int end = from + 1;
            for (int to = from; to < tokens.size(); to++) {
                node = node.next.get(keys.get(to));
                if (node == null) {
                    break;
                }
                if (!node.topics.isEmpty()) {
                    longest = node;
                    end = to + 1;
                }
            }
            count(content, tokens.subList(from, end), longest.topics, title);
            return end;
        }

        private void count(Content content, List<Token> words, Set<String> topics, boolean title) {
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
}
