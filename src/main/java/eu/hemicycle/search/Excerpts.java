package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.search.WorkSearch.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the texts of found Works say about the words that were looked for. For one thread. */
public final class Excerpts {

    /** @param marked whether it is what was looked for */
    public record Fragment(String text, boolean marked) {}

    /**
     * A piece of a text.
     *
     * @param lang the language tag of the text; empty where it has none
     * @param summary whether it is from a summary, not from the document
     * @param fragments in their order
     */
    public record Excerpt(String lang, boolean summary, List<Fragment> fragments) {}

    private static final int MOST_TEXTS = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int PASSAGE = 130;
    private static final int PASSAGES = 2;
    private static final int LONGEST = 320;
    private static final int MOST_PIECES = 5;
    private static final String ELLIPSIS = " … ";
    private static final Fragment GOES_ON = new Fragment(ELLIPSIS, false);

    private final IndexSearcher searcher;
    private final BreakIterator sentences = LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, 0.5f);

    public Excerpts(IndexReading reading) {
        this.searcher = reading.searcher();
    }

    /**
     * An excerpt of each document that has a text: a place that has the words, in the preferred language if it can be, or
     * else the beginning.
     *
     * @param hits a page of them
     * @param words empty for beginnings alone
     */
    public Map<Hit, Excerpt> of(List<Hit> hits, Optional<WordQuery> words, String language) {
        Map<Hit, Excerpt> excerpts = new HashMap<>();
        if (hits.isEmpty()) {
            return excerpts;
        }
        List<WordQuery> units = words.map(Excerpts::units).orElse(List.of());
        texts(hits).forEach((hit, texts) -> {
            texts.sort(order(language));
            excerpts.put(hit, excerpt(texts, units));
        });
        return excerpts;
    }

    /** Literals stand right before the entry that they belong to. */
    private Map<Hit, List<Document>> texts(List<Hit> hits) {
        TreeMap<Integer, Hit> places = new TreeMap<>();
        hits.forEach(hit -> places.put(hit.at(), hit));
        Map<Hit, List<Document>> texts = new HashMap<>();
        literals(hits).forEach(literal -> texts.computeIfAbsent(
                        places.ceilingEntry(literal.at()).getValue(), hit -> new ArrayList<>())
                .add(literal.stored()));
        return texts;
    }

    /** First those in the language; the text's own words before a summary's. */
    private static Comparator<Document> order(String language) {
        return Comparator.comparing((Document text) -> !tag(text).equals(language))
                .thenComparing(text -> !tag(text).equals("en"))
                .thenComparing(text -> isOf(text, Hemi.SUMMARY))
                .thenComparing(Excerpts::tag);
    }

    private static String tag(Document text) {
        return text.get(IndexSchema.TAG);
    }

    private record Literal(int at, Document stored) {}

    private List<Literal> literals(List<Hit> hits) {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(
                        oneOf(
                                IndexSchema.DOCUMENT,
                                hits.stream().map(Hit::document).toList()),
                        Occur.FILTER)
                .add(oneOf(IndexSchema.PREDICATE, TEXTS), Occur.FILTER)
                .build();
        try {
            List<Literal> literals = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, MOST_TEXTS).scoreDocs) {
                literals.add(new Literal(hit.doc, searcher.storedFields().document(hit.doc, STORED)));
            }
            return literals;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final List<String> TEXTS =
            List.of(Epvoc.EXPRESSION_CONTENT.getURI(), Hemi.SUMMARY.getURI(), Hemi.TEXT.getURI());
    private static final Set<String> STORED = Set.of(IndexSchema.PREDICATE, IndexSchema.TAG, IndexSchema.VALUE);

    private static Query oneOf(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** Of the first text that has what is looked for, or else the beginning of the first. */
    private Excerpt excerpt(List<Document> texts, List<WordQuery> units) {
        for (Document text : units.isEmpty() ? List.<Document>of() : texts) {
            List<Fragment> marked = marked(Words.language(tag(text)), whole(text), units);
            if (!marked.isEmpty()) {
                return new Excerpt(tag(text), isOf(text, Hemi.SUMMARY), marked);
            }
        }
        Document first = texts.get(0);
        return new Excerpt(
                tag(first), isOf(first, Hemi.SUMMARY), List.of(new Fragment(beginning(whole(first)), false)));
    }

    private static String whole(Document literal) {
        String text = literal.get(IndexSchema.VALUE);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static boolean isOf(Document literal, Node predicate) {
        return predicate.getURI().equals(literal.get(IndexSchema.PREDICATE));
    }

    /** The words of a text that are looked for, marked; the whole text, which is short. */
    public static List<Fragment> marks(String text, String lang, Optional<WordQuery> words) {
        List<WordQuery> units = words.map(Excerpts::units).orElse(List.of());
        List<Fragment> marked = units.isEmpty() || text.length() > LONGEST_TEXT
                ? List.of()
                : highlight(Words.field(Words.language(lang)), text, units, null, 1);
        return marked.isEmpty() ? List.of(new Fragment(text, false)) : marked;
    }

    private List<Fragment> marked(String language, String text, List<WordQuery> units) {
        String field = Words.field(language);
        if (text.length() <= LONGEST || !LikelyPlaces.areFoundIn(language)) {
            return highlight(field, text, units, sentences, PASSAGES);
        }
        List<LikelyPlaces.Piece> pieces = LikelyPlaces.in(text, new FieldQuery(field).words(units), MOST_PIECES);
        for (LikelyPlaces.Piece piece : pieces) {
            List<Fragment> marked =
                    highlight(field, text.substring(piece.from(), piece.until()), units, sentences, PASSAGES);
            if (!marked.isEmpty()) {
                return within(text, piece, marked);
            }
        }
        return pieces.size() < MOST_PIECES ? List.of() : highlight(field, text, units, sentences, PASSAGES);
    }

    /** With the signs that say that the text goes on. */
    private static List<Fragment> within(String text, LikelyPlaces.Piece piece, List<Fragment> marked) {
        List<Fragment> fragments = new ArrayList<>(marked);
        if (piece.from() > 0 && !fragments.get(0).equals(GOES_ON)) {
            fragments.add(0, GOES_ON);
        }
        if (piece.until() < text.length()
                && !fragments.get(fragments.size() - 1).equals(GOES_ON)) {
            fragments.add(GOES_ON);
        }
        return fragments;
    }

    private static List<Fragment> highlight(
            String field, String text, List<WordQuery> units, @Nullable BreakIterator breaks, int passages) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        FieldQuery query = new FieldQuery(field);
        units.forEach(unit -> any.add(query.of(unit), Occur.SHOULD));
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(Words.analyzer())
                .withMaxLength(LONGEST_TEXT)
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> breaks == null ? new WholeBreakIterator() : breaks)
                .withFormatter(new Fragments())
                .build();
        try {
            Object found = highlighter.highlightWithoutSearcher(field, any.build(), text, passages);
            return found instanceof Marked marked ? marked.fragments() : List.of();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private record Marked(List<Fragment> fragments) {}

    /** Lucene's passages as fragments. */
    private static final class Fragments extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            List<Fragment> fragments = new ArrayList<>();
            int end = 0;
            for (Passage passage : passages) {
                if (passage.getStartOffset() > end) {
                    fragments.add(GOES_ON);
                }
                end = add(fragments, passage, content);
            }
            if (end < content.length() && passages.length > 0) {
                fragments.add(GOES_ON);
            }
            return new Marked(fragments);
        }

        private static int add(List<Fragment> fragments, Passage passage, String content) {
            int at = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = passage.getMatchStarts()[i];
                int end = passage.getMatchEnds()[i];
                if (start >= at) {
                    text(fragments, content.substring(at, start), false);
                    text(fragments, content.substring(start, end), true);
                    at = end;
                }
            }
            text(fragments, content.substring(at, Math.max(at, passage.getEndOffset())), false);
            return passage.getEndOffset();
        }

        private static void text(List<Fragment> fragments, String text, boolean marked) {
            if (!text.isEmpty()) {
                fragments.add(new Fragment(text, marked));
            }
        }
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST / 2)) + ELLIPSIS.stripTrailing();
    }

    /** The words, phrases and beginnings that are wanted anywhere in a query. */
    private static List<WordQuery> units(WordQuery query) {
        List<WordQuery> units = new ArrayList<>();
        collect(query, units);
        return units;
    }

    private static void collect(WordQuery query, List<WordQuery> units) {
        if (query instanceof WordQuery.All all) {
            all.wanted().forEach(wanted -> collect(wanted, units));
        } else if (query instanceof WordQuery.Any any) {
            any.wanted().forEach(wanted -> collect(wanted, units));
        } else if (query instanceof WordQuery.In in) {
            collect(in.query(), units);
        } else if (!(query instanceof WordQuery.Has) && !(query instanceof WordQuery.Numbered)) {
            units.add(query);
        }
    }
}
