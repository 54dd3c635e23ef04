package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds in a text what the lexicon names and what is cited by its form. Immutable and safe to share. */
public final class Linker {

    private final Lexicon lexicon;
    private final People people;
    private final Topics topics;

    /** Kinds of citation, each found by its own rule; their overlaps are settled with all others. */
    private final List<CitationRule> citations;

    public Linker(Lexicon lexicon, People people, Topics topics) {
        this.lexicon = lexicon;
        this.people = people;
        this.topics = topics;
        this.citations = List.of(
                new ActNumbers(),
                new PolicyActs(),
                new JournalPlaces(),
                new CommissionDocuments(),
                new ParliamentDocuments(),
                new CourtCases(),
                new QuestionNumbers(),
                new CelexNumbers(lexicon),
                new WebAddresses(lexicon));
    }

    /** Knows nobody in office and no topic. */
    public Linker(Lexicon lexicon) {
        this(lexicon, People.of(List.of()), Topics.of(List.of()));
    }

    /** What a document is about, as {@link Topics#find} ranks it. */
    public List<Subject> topics(Optional<String> title, Optional<Text> text, Language language) {
        return topics.find(title, text, language);
    }

    /** The links of a text of unknown date. */
    public List<Link> link(Text text, Language language) {
        return link(text, language, Optional.empty());
    }

    /**
     * All links of a text, in order, no two overlapping. The same text always gives the same links, whatever the order
     * of the lexicon. Where one place may mean several things it gets no link.
     *
     * @param language of the text; names of this language, of English and of none in particular count
     * @param date of the document; it tells who held an office and which act bore a name
     */
    public List<Link> link(Text text, Language language, Optional<LocalDate> date) {
        return link(new Content(text), new Setting(language, date));
    }

    private List<Link> link(Content content, Setting setting) {
        Wording words = Wording.of(setting.language());
        List<Candidate> settled = withoutProvisions(content, setting, words);
        List<Candidate> provisions = Articles.in(content, words, settled);
        return settle(Stream.of(provisions, settled)).stream()
                .filter(Candidate::isClear)
                .map(candidate -> link(candidate, content))
                .sorted(Comparator.comparing(Link::span))
                .toList();
    }

    private List<Candidate> withoutProvisions(Content content, Setting setting, Wording words) {
        List<Candidate> cited = citations.stream()
                .flatMap(rule -> rule.in(content, words).stream())
                .toList();
        List<Candidate> acts = cited.stream().filter(Candidate::isAct).toList();
        List<Candidate> named = new Mentions(lexicon, content, setting).find();
        List<Candidate> authored = cited.stream()
                .filter(act -> act.isAct() || act.rule() == Rule.ACT_NUMBER)
                .toList();
        List<Candidate> mentioned = new Authorship(content.plain(), words, named).withoutAuthorsOf(authored);
        List<Candidate> joined = new Brackets(content.plain(), mentioned, acts).join();
        List<Candidate> inOffice = new OfficeHolders(people, content, setting).find();
        return settle(Stream.of(cited, mentioned, joined, inOffice));
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
                content.span(candidate.ownStart(), candidate.ownEnd()),
                content.quote(candidate.start(), candidate.end()),
                rule,
                rule.confidence());
    }
}
