package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds in a text what the lexicon names and what is cited by its form. Immutable and safe to share. */
public final class Linker {

    /** Kinds of citation, each found by its own rule; their overlaps are settled with all others. */
    private static final List<CitationRule> CITATIONS = List.of(new ActNumbers());

    private final Lexicon lexicon;

    public Linker(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * All links of a text, in order, no two overlapping. The same text always gives the same links, whatever the order
     * of the lexicon. Where one place may mean several things it gets no link.
     *
     * @param language of the text; names of this language, of English and of none in particular count
     */
    public List<Link> link(Text text, Language language) {
        Content content = new Content(text);
        String plain = content.plain();
        List<Candidate> cited =
                CITATIONS.stream().flatMap(rule -> rule.in(plain).stream()).toList();
        List<Candidate> named = new Mentions(lexicon, content, language).find();
        List<Candidate> mentioned = new Authorship(plain, named).withoutAuthorsOf(cited);
        List<Candidate> joined = new Brackets(plain, mentioned).join();
        List<Candidate> settled = settle(Stream.of(cited, mentioned, joined));
        List<Candidate> provisions = Articles.in(plain, settled);
        return settle(Stream.of(provisions, settled)).stream()
                .filter(Candidate::isClear)
                .map(candidate -> link(candidate, content))
                .sorted(Comparator.comparing(Link::span))
                .toList();
    }

    private static List<Candidate> settle(Stream<List<Candidate>> found) {
        NavigableMap<Integer, Candidate> kept = new TreeMap<>();
        found.flatMap(List::stream)
                .sorted(Candidate.PRECEDENCE)
                .filter(candidate -> isFree(candidate, kept))
                .forEachOrdered(candidate -> kept.put(candidate.start(), candidate));
        return List.copyOf(kept.values());
    }

    private static boolean isFree(Candidate candidate, NavigableMap<Integer, Candidate> kept) {
        return Stream.of(kept.floorEntry(candidate.start()), kept.ceilingEntry(candidate.start()))
                .noneMatch(
                        neighbour -> neighbour != null && neighbour.getValue().overlaps(candidate));
    }

    private static Link link(Candidate candidate, Content content) {
        Rule rule = candidate.rule();
        return new Link(
                candidate.sense().target(),
                content.span(candidate.start(), candidate.end()),
                content.quote(candidate.start(), candidate.end()),
                rule,
                rule.confidence());
    }
}
