package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.log.LogException;
import eu.hemicycle.store.Store;
import eu.hemicycle.store.StoreFailed;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what many threads offer, in groups that share one sync of the disk: up to 500 documents, or what comes within
 * 50 ms. Each offer is answered once its document is durable and visible. A document that cannot be published fails alone.
 */
public final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int LARGEST_GROUP = 500;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Function<Contribution, Prepared> preparation;
    private final Supplier<Publication> publications;
    private final Optional<Supplier<Store.Loading>> loads;
    /** An empty one is the last. */
    private final BlockingQueue<Optional<Offer>> offers = new LinkedBlockingQueue<>();

    private final Semaphore room = new Semaphore(2 * LARGEST_GROUP, true);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean closed;
    /** For the thread that publishes. */
    private boolean last;

    private volatile Optional<StoreFailed> behind = Optional.empty();

    private Committer(
            Function<Contribution, Prepared> preparation,
            Supplier<Publication> publications,
            Optional<Supplier<Store.Loading>> loads) {
        this.preparation = preparation;
        this.publications = publications;
        this.loads = loads;
    }

    /** Begins to publish in an archive, which is to be closed after this. */
    public static Committer start(Archive archive) {
        return start(archive, archive::publication, Optional.empty());
    }

    /**
     * As {@link #start} in a program without readers: each offer is answered once its document is durable; it becomes
     * visible with some thousand others, or when this is closed.
     */
    public static Committer loading(Archive archive) {
        return start(archive, archive::publication, Optional.of(archive.store()::load));
    }

    /** As {@link #start}; what was taken back comes back when it is offered. */
    public static Committer reinstating(Archive archive) {
        return start(archive, archive::reinstatement, Optional.empty());
    }

    private static Committer start(
            Archive archive, Supplier<Publication> publications, Optional<Supplier<Store.Loading>> loads) {
        Committer committer = new Committer(archive::prepare, publications, loads);
        new Thread(committer::run, "committer").start();
        return committer;
    }

    /** One document and what its offerer waits for. */
    private record Offer(Prepared prepared, byte[] original, CompletableFuture<Outcome> answer) {

        Outcome to(Publication publication) {
            return publication.offer(prepared, original);
        }
    }

    /**
     * Offers a contribution; waits while a thousand others do.
     *
     * @param original the bytes that the contribution's source describes
     * @return what became of it; fails with a {@link LogException}, {@link StoreFailed} or whatever made its document
     *     impossible to publish, or is cancelled since this is closed, and nothing is acknowledged then
     * @throws InterruptedException while waiting; nothing was offered then
     */
    public CompletableFuture<Outcome> offer(Contribution contribution, byte[] original) throws InterruptedException {
        return offer(preparation.apply(contribution), original);
    }

    /** As {@link #offer(Contribution, byte[])}, for what was prepared by {@link Archive#prepare} of the same archive. */
    public CompletableFuture<Outcome> offer(Prepared prepared, byte[] original) throws InterruptedException {
        room.acquire();
        Offer offer = new Offer(prepared, original, new CompletableFuture<>());
        offer.answer().whenComplete((outcome, failure) -> room.release());
        enqueue(offer);
        return offer.answer();
    }

    private synchronized void enqueue(Offer offer) {
        if (closed) {
            offer.answer().completeExceptionally(new CancellationException("The service is stopping; offer it again"));
        } else {
            offers.add(Optional.of(offer));
        }
    }

    private void run() {
        try {
            while (!last) {
                next(Long.MAX_VALUE).ifPresent(this::publishFrom);
            }
        } finally {
            ended.complete(null);
        }
    }

    private void publishFrom(Offer first) {
        if (loads.isEmpty()) {
            publish(gather(first));
        } else {
            load(first, loads.get());
        }
    }

    /** Ends the load, too, when nothing has come for a while: others may want to write. */
    @SuppressWarnings("try") // the load is there to be ended
    private void load(Offer first, Supplier<Store.Loading> loads) {
        behind = Optional.empty();
        try (Store.Loading load = loads.get()) {
            for (Optional<Offer> next = Optional.of(first); next.isPresent(); next = next(LONGEST_PAUSE)) {
                publish(gather(next.get()));
            }
        } catch (StoreFailed failure) {
            behind = Optional.of(failure);
            first.answer().completeExceptionally(failure);
        }
    }

    /** The first offer and those that come a little later. */
    private List<Offer> gather(Offer first) {
        List<Offer> group = new ArrayList<>();
        long end = System.nanoTime() + LONGEST_WAIT;
        for (Optional<Offer> next = Optional.of(first); next.isPresent(); next = next(end - System.nanoTime())) {
            group.add(next.get());
            if (group.size() == LARGEST_GROUP) {
                return group;
            }
        }
        return group;
    }

    /**
     * The next offer if one comes in time. Nobody interrupts this thread: files that others read would be closed by it.
     */
    private Optional<Offer> next(long nanos) {
        try {
            Optional<Offer> next = last ? Optional.empty() : offers.poll(nanos, TimeUnit.NANOSECONDS);
            last |= next != null && next.isEmpty();
            return next == null ? Optional.empty() : next;
        } catch (InterruptedException nobody) {
            throw new IllegalStateException(nobody);
        }
    }

    private void publish(List<Offer> group) {
        Publication publication = publications.get();
        Map<Offer, Outcome> outcomes = new LinkedHashMap<>();
        group.forEach(offer -> attempt(offer, () -> outcomes.put(offer, offer.to(publication))));
        try {
            answer(outcomes, publication.commit());
        } catch (LogException | StoreFailed | UncheckedIOException failure) {
            outcomes.keySet().forEach(offer -> offer.answer().completeExceptionally(failure));
        } catch (RuntimeException fault) {
            // nothing of the group is written, because of one document in it
            outcomes.keySet().forEach(this::publishAlone);
        }
    }

    private void publishAlone(Offer offer) {
        attempt(offer, () -> {
            Publication publication = publications.get();
            Outcome outcome = offer.to(publication);
            answer(Map.of(offer, outcome), publication.commit());
        });
    }

    private static void attempt(Offer offer, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.atWarn()
                    .addKeyValue("document", offer.prepared().contribution().work())
                    .setCause(fault)
                    .log("A document was not published");
            offer.answer().completeExceptionally(fault);
        }
    }

    private static void answer(Map<Offer, Outcome> outcomes, List<Outcome.TakenBack> refused) {
        Map<DocumentId, Outcome> instead = refused.stream().collect(Collectors.toMap(Outcome::id, Function.identity()));
        outcomes.forEach((offer, outcome) -> offer.answer().complete(instead.getOrDefault(outcome.id(), outcome)));
    }

    /**
     * Answers all that was offered, and ends.
     *
     * @throws StoreFailed if what was loaded is in the log and could not be made visible
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            offers.add(Optional.empty());
        }
        ended.join();
        behind.ifPresent(failure -> {
            throw failure;
        });
    }
}
