package eu.hemicycle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Made-up archives are what they claim to be: readable as pages, reproducible, and like real ones where that matters. */
class GeneratedArchiveTest {

    private static final int MANY = 3000;
    private static final KnownThings THINGS = KnownThings.in(Ontology.bundled());
    private static final GeneratedArchive ARCHIVE = new GeneratedArchive(7, THINGS);

    private final Readers readers = new Readers();

    @Property(tries = 500)
    void readingAPageBackGivesTheDocument(
            @ForAll long seed, @ForAll @LongRange(max = GeneratedArchive.MOST - 1) long place) {
        GeneratedPair pair = new GeneratedArchive(seed, THINGS).pair(place);
        Map<String, Document> printed = pair.documents().stream()
                .filter(GeneratedPage::isPrinted)
                .collect(
                        Collectors.toMap(document -> GeneratedPage.name(document, pair.layout()), Function.identity()));
        assertThat(pair.pages()).hasSameSizeAs(printed.keySet()).isNotEmpty();
        for (GeneratedPage page : pair.pages()) {
            Reading reading = readers.read(
                    page.name(), Optional.empty(), new ByteArrayInputStream(page.bytes()), Clock.systemUTC());
            assertThat(reading).as(page.text()).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                            read.documents())
                    .as(page.text())
                    .containsExactly(printed.get(page.name())));
        }
    }

    @Test
    void aContributionNamesTheBytesOfItsPage() {
        GeneratedPair pair = ARCHIVE.pair(3);
        GeneratedPage page = pair.pages().get(0);
        Reading.Read read = (Reading.Read)
                readers.read(page.name(), Optional.empty(), new ByteArrayInputStream(page.bytes()), Clock.systemUTC());
        Contribution contribution = pair.contributions().get(0);
        assertThat(contribution.source())
                .usingRecursiveComparison()
                .ignoringFields("retrieved")
                .isEqualTo(read.source());
    }

    @Property(tries = 50)
    void theSameSeedAndPlaceGiveTheSamePair(
            @ForAll long seed, @ForAll @LongRange(max = GeneratedArchive.MOST - 1) long place) {
        GeneratedPair one = new GeneratedArchive(seed, THINGS).pair(place);
        assertThat(new GeneratedArchive(seed, THINGS).pair(place)).isEqualTo(one);
        assertThat(new GeneratedArchive(seed + 1, THINGS).pair(place)).isNotEqualTo(one);
    }

    @Test
    void aLargerArchiveBeginsAsASmallerOne() {
        List<GeneratedPair> small = ARCHIVE.pairs(40).toList();
        assertThat(ARCHIVE.pairs(41)).hasSize(41).startsWith(small.toArray(GeneratedPair[]::new));
    }

    @Test
    void noReferenceIsUsedTwiceOrCanBeReal() {
        Set<DocumentId> seen = new HashSet<>();
        ARCHIVE.pairs(MANY)
                .forEach(pair ->
                        assertThat(seen.add(pair.questions().get(0).id())).isTrue());
        assertThat(seen).allSatisfy(id -> assertThat(id.reference().number()).isGreaterThanOrEqualTo(100_000));
        assertThat(Tabling.of(7, 5).id().reference())
                .isNotEqualTo(Tabling.of(7, 900_005).id().reference());
    }

    @Test
    void everyDocumentSaysThatItIsMadeUp() {
        ARCHIVE.pairs(100).flatMap(pair -> pair.documents().stream()).forEach(document -> assertThat(
                        document.text().orElseThrow().paragraphs())
                .last()
                .isEqualTo(Wording.all().get(document.language()).mark()));
    }

    @Test
    void joinedAndMissingAnswersOccurAsOftenAsInReality() {
        List<GeneratedPair> pairs = ARCHIVE.pairs(MANY).toList();
        List<Answer> answers =
                pairs.stream().flatMap(pair -> pair.answers().stream()).toList();
        assertThat(pairs.stream().filter(pair -> pair.answers().isEmpty()).count())
                .isBetween(MANY / 20L, MANY / 8L);
        List<Answer> joint =
                answers.stream().filter(answer -> answer.questions().size() > 1).toList();
        assertThat(joint).hasSizeBetween(MANY / 50, MANY / 12);
        Set<DocumentId> answered = answers.stream().map(Answer::id).collect(Collectors.toSet());
        assertThat(joint).allSatisfy(answer -> assertThat(answered)
                .doesNotContain(answer.questions().get(1).answer()));
    }

    @Test
    void footnotesStandWhereTheirSpansSay() {
        List<Text> texts = ARCHIVE.pairs(MANY)
                .flatMap(pair -> pair.answers().stream())
                .map(answer -> answer.text().orElseThrow())
                .toList();
        List<Footnote> notes =
                texts.stream().flatMap(text -> text.footnotes().stream()).toList();
        assertThat(notes).hasSizeGreaterThan(MANY / 5);
        assertThat(notes.stream().filter(note -> !note.resolved()).count()).isPositive();
        texts.forEach(text -> text.footnotes().forEach(note -> {
            Span mark = note.mark().orElseThrow();
            assertThat(mark.in(text.content())).matches("[(\\[]" + note.marker() + "[)\\]]");
        }));
    }

    @Test
    void membersWriteInSixLanguagesEachInHisOwn() {
        Map<String, Set<Language>> languages = ARCHIVE.pairs(MANY)
                .collect(Collectors.groupingBy(
                        pair -> pair.questions().get(0).authors().get(0).name(),
                        Collectors.flatMapping(
                                pair -> pair.questions().stream().map(Document::language), Collectors.toSet())));
        assertThat(languages.values())
                .allSatisfy(own -> assertThat(own).contains(Language.EN).hasSizeLessThanOrEqualTo(2));
        assertThat(languages.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .hasSize(6);
    }

    @Test
    void fewMembersAskMuchAndManyAskLittle() {
        Map<String, Long> asked = ARCHIVE.pairs(MANY)
                .collect(Collectors.groupingBy(
                        pair -> pair.questions().get(0).authors().get(0).name(), Collectors.counting()));
        long most = asked.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(most).isGreaterThan(MANY / 15L);
        assertThat(asked.values().stream().filter(count -> count == 1).count()).isGreaterThan(100);
    }

    @Test
    void moreThanReferencesThereAreIsRefused() {
        assertThatThrownBy(() -> ARCHIVE.pairs(GeneratedArchive.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9000000");
    }
}
