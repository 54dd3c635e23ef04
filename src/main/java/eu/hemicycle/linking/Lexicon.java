package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names by which texts may be linked, as a tree of their words: following a text costs one step per word, however
 * many names there are. Immutable after construction and safe to share.
 */
public final class Lexicon {

    /** A beginning of names. Changed only while the lexicon is being built. */
    static final class Node {

        private final Map<String, Node> next = new HashMap<>(2);
        private final List<KnownName> names = new ArrayList<>(1);

        /** Where this word leads; null where no name goes on with it. */
        @Nullable
        Node after(String key) {
            return next.get(key);
        }

        /** The names that end here. */
        List<KnownName> names() {
            return names;
        }
    }

    private final Node root = new Node();

    private Lexicon(Collection<Entry> entries) {
        OtherThings.names().forEach(this::add);
        entries.stream().flatMap(KnownName::of).forEach(this::add);
    }

    /**
     * Takes entries in any order; a name shared by several of them means none of them.
     *
     * @throws IllegalArgumentException if two entries have the same IRI
     */
    public static Lexicon of(Collection<Entry> entries) {
        Set<String> iris = new HashSet<>();
        for (Entry entry : entries) {
            if (!iris.add(entry.iri())) {
                throw new IllegalArgumentException(
                        "The lexicon has two entries for " + entry.iri() + "; make them one");
            }
        }
        return new Lexicon(entries);
    }

    private void add(KnownName name) {
        Node node = root;
        for (Token token : name.tokens()) {
            node = node.next.computeIfAbsent(token.key(), key -> new Node());
        }
        node.names.add(name);
    }

    Node root() {
        return root;
    }

    /** The act with this CELEX number, if it is among the names. */
    Optional<Sense> act(String celex) {
        return Optional.ofNullable(root.after(celex.toLowerCase(Locale.ROOT))).stream()
                .flatMap(node -> node.names().stream())
                .flatMap(name -> name.sense().stream())
                .filter(Sense::isAct)
                .findFirst();
    }
}
