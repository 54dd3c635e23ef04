package eu.hemicycle.publish;

import static eu.hemicycle.publish.Samples.FIRST;
import static eu.hemicycle.publish.Samples.SECOND;
import static eu.hemicycle.publish.Samples.bytes;
import static eu.hemicycle.publish.Samples.contribution;
import static eu.hemicycle.publish.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.log.LogFailed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitterTest {

    @TempDir
    private Path data;

    private Archive archive;
    private Committer committer;

    @BeforeEach
    void open() {
        archive = Samples.open(data);
        committer = Committer.start(archive);
    }

    @AfterEach
    void close() {
        committer.close();
        archive.close();
    }

    @Test
    void whatManyOfferAtOnceSharesFewCommitsAndIsVisibleWhenAnswered() throws Exception {
        long before = archive.log().last();
        ExecutorService offerers = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            DocumentId id = id(number);
            all.add(offerers.submit(() -> {
                assertThat(offer(question(id, Language.EN, "Lights")).get()).isEqualTo(new Outcome.New(id));
                assertThat(archive.store().latest(id.toString())).isPresent();
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        offerers.shutdown();
        assertThat(archive.log().last()).isEqualTo(before + 40);
    }

    @Test
    void offersThatComeTogetherAreOneGroup() throws Exception {
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        Set<Instant> times = new HashSet<>();
        for (int number = 1; number <= 20; number++) {
            answers.add(offer(question(id(number), Language.EN, "Lights")));
        }
        for (CompletableFuture<Outcome> answer : answers) {
            times.add(archive.store()
                    .latest(answer.get().id().toString())
                    .orElseThrow()
                    .time());
        }
        assertThat(times).hasSizeLessThan(10);
    }

    @Test
    void aDocumentThatCannotBePublishedFailsAlone() throws Exception {
        CompletableFuture<Outcome> good = offer(question(id(1), Language.EN, "Lights"));
        CompletableFuture<Outcome> bad = offer(question(id(2), Language.EN, "Half a pair \ud800 of surrogates"));
        CompletableFuture<Outcome> invalid = offer(question(id(3), Language.EN, ""));
        CompletableFuture<Outcome> other = offer(question(id(4), Language.EN, "Lamps"));
        assertThat(good.get()).isInstanceOf(Outcome.New.class);
        assertThat(other.get()).isInstanceOf(Outcome.New.class);
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class);
        assertThat(archive.store().latest(id(2).toString())).isEmpty();
        assertThat(archive.store().latest(id(4).toString())).isPresent();
        assertThat(invalid.get()).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void theSameOfferedTwiceInOneGroupIsWrittenOnce() throws Exception {
        CompletableFuture<Outcome> first = offer(question(id(1), Language.EN, "Lights"));
        CompletableFuture<Outcome> second = offer(contribution(question(id(1), Language.EN, "Lights"), SECOND));
        assertThat(first.get()).isInstanceOf(Outcome.New.class);
        assertThat(second.get()).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void aLogThatTakesNothingFailsThoseWhoWait() throws Exception {
        archive.log().close();
        CompletableFuture<Outcome> refused = offer(question(id(1), Language.EN, "Lights"));
        assertThatThrownBy(refused::get).hasCauseInstanceOf(LogFailed.class);
    }

    @Test
    void closingAnswersWhatWasOfferedAndRefusesTheRest() throws Exception {
        CompletableFuture<Outcome> before = offer(question(id(1), Language.EN, "Lights"));
        committer.close();
        assertThat(before).isCompletedWithValue(new Outcome.New(id(1)));
        assertThatThrownBy(offer(question(id(2), Language.EN, "Lights"))::get).hasMessageContaining("stopping");
    }

    @Test
    void originalsAreKept() throws Exception {
        Question question = question(id(1), Language.EN, "Lights");
        offer(question).get();
        assertThat(archive.originals()
                        .read(contribution(question, FIRST).source().sha256()))
                .hasValue(bytes(question));
    }

    private static DocumentId id(int number) {
        return DocumentId.parse("E-9-2021-%06d".formatted(number));
    }

    private CompletableFuture<Outcome> offer(Question question) throws InterruptedException {
        return offer(contribution(question, FIRST));
    }

    private CompletableFuture<Outcome> offer(Contribution contribution) throws InterruptedException {
        return committer.offer(contribution, bytes(contribution.versions().get(0)));
    }
}
