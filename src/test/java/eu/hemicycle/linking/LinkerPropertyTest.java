package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.statistics.Statistics;

/** What holds for the links of every text. */
class LinkerPropertyTest {

    private static final List<String> PIECES = List.of(
            "the Commission",
            "Council",
            "the",
            "of",
            "EU Agency for Cybersecurity",
            "ENISA",
            "(ENISA)",
            "(",
            ")",
            "(1)",
            "Europol",
            "CERT-EU",
            "-",
            "NIS Directive",
            "ERA",
            "European River Agency",
            "Directive",
            "Directives",
            "Decision",
            "Regulation",
            "Implementing",
            "(EU)",
            "(EC) No",
            "2016/679",
            "726/2004",
            "2011/24/EU",
            ",",
            "and",
            "Article 14",
            "Articles 5",
            "14(2)(a)",
            "(b)",
            "to",
            "\u00a0",
            "\uD83D\uDE80",
            "\u200b",
            "’s",
            "\n");

    private final Linker linker = new Linker(SampleLexicon.lexicon());

    @Property(tries = 500)
    void everyLinkQuotesItsSpanAndOverlapsNoOther(@ForAll("texts") Text text) {
        List<Link> links = linker.link(text, Language.EN);

        assertThat(links).allSatisfy(link -> {
            assertThat(link.quote()).isNotBlank().isEqualTo(link.span().in(text.content()));
            assertThat(link.confidence()).isBetween(0.0, 1.0);
        });
        assertThat(links).extracting(Link::span).isSorted();
        for (int i = 1; i < links.size(); i++) {
            assertThat(links.get(i).span().overlaps(links.get(i - 1).span())).isFalse();
        }
        Statistics.label("has links").collect(!links.isEmpty()).coverage(found -> found.check(true)
                .percentage(share -> share > 50));
    }

    @Property(tries = 200)
    void theLexiconsOrderMakesNoDifference(@ForAll("texts") Text text, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(SampleLexicon.entries());
        Collections.shuffle(shuffled, random);
        shuffled.replaceAll(entry -> withShuffledNames(entry, random));

        assertThat(new Linker(Lexicon.of(shuffled)).link(text, Language.EN)).isEqualTo(linker.link(text, Language.EN));
    }

    private static Entry withShuffledNames(Entry entry, Random random) {
        List<Name> names = new ArrayList<>(entry.names());
        Collections.shuffle(names, random);
        return new Entry(entry.iri(), entry.kind(), names, entry.contextWords(), entry.validity());
    }

    @Property(tries = 500)
    void anyCharactersAtAllAreLinkedWithoutFailing(
            @ForAll @NotBlank String paragraph, @ForAll Language language, @ForAll("marks") List<Span> marks) {
        List<Footnote> notes = marks.stream()
                .map(mark -> new Footnote("1", Optional.of(mark), Optional.of(paragraph)))
                .toList();
        Text text = new Text(List.of(paragraph, "Then ENISA \uD800 came."), notes);

        assertThat(linker.link(text, language)).allSatisfy(link -> assertThat(link.quote())
                .isEqualTo(link.span().in(text.content())));
    }

    @Provide
    Arbitrary<List<Span>> marks() {
        Arbitrary<Integer> positions = Arbitraries.integers().between(0, 500);
        return Combinators.combine(positions, positions)
                .as((start, length) -> new Span(start, start + length))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Text> texts() {
        Arbitrary<String> paragraph = Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(pieces -> String.join(" ", pieces))
                .filter(sentence -> !sentence.isBlank());
        return paragraph.list().ofMinSize(1).ofMaxSize(3).map(paragraphs -> new Text(paragraphs, List.of()));
    }
}
