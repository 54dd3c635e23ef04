package eu.hemicycle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.io.file.PathUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The derived views of one generation. A version of them is offered before the quads are committed and settled after;
 * readers ask for the version of the quads that they see, so that nothing they see is of two versions and nobody waits.
 */
final class DerivedViews {

    private static final Logger LOG = LoggerFactory.getLogger(DerivedViews.class);

    private final List<Member<?>> members;
    /** The newest version, and while quads are being committed also the one before; empty until aligned. */
    private volatile List<Readings> offered = List.of();

    private DerivedViews(List<Member<?>> members) {
        this.members = members;
    }

    /** Opens them in their folders; what cannot be used is begun anew. */
    static DerivedViews open(Path generation, List<ViewKind<?>> kinds) {
        List<Member<?>> members = new ArrayList<>();
        try {
            for (ViewKind<?> kind : kinds) {
                members.add(Member.open(kind, generation.resolve(kind.name())));
            }
            return new DerivedViews(members);
        } catch (RuntimeException failure) {
            members.forEach(member -> member.view.close());
            throw failure;
        }
    }

    /** Whether they are in step with the quads; until then they do not follow. */
    boolean isAligned() {
        return !offered.isEmpty();
    }

    /** Brings each of them from where it is to where the quads are; see {@link Lag}. */
    void align(Lag lag) {
        Map<ViewKind<?>, Reading> readings = new LinkedHashMap<>();
        try {
            members.forEach(member -> readings.put(member.kind, member.align(lag)));
        } catch (RuntimeException failure) {
            readings.values().forEach(Reading::leave);
            throw failure;
        }
        offered = List.of(new Readings(lag.applied(), readings));
    }

    /** Has a batch noted that {@link #offer} will take in. */
    void note(Batch batch) {
        members.forEach(member -> member.view.note(batch));
    }

    /** Makes the version after what was noted and offers it beside the present one. */
    void offer(Batch data, long number) {
        Map<ViewKind<?>, Reading> readings = new LinkedHashMap<>();
        try {
            members.forEach(member -> readings.put(member.kind, member.view.update(data)));
        } catch (RuntimeException | InternalError failure) {
            readings.values().forEach(Reading::leave);
            throw failure;
        }
        List<Readings> both = new ArrayList<>(offered);
        both.add(new Readings(number, readings));
        offered = List.copyOf(both);
    }

    /** The quads have the version offered last: no other is needed any more. Makes it durable. */
    void settle() {
        List<Readings> all = offered;
        Readings newest = all.get(all.size() - 1);
        offered = List.of(newest);
        all.subList(0, all.size() - 1).forEach(Readings::leave);
        members.forEach(member -> member.view.commit(newest.number()));
    }

    /** The change is not to be. The version offered for it stays: should the quads have it after all, it is theirs. */
    void withdraw() {
        members.forEach(member -> member.view.rollback());
    }

    /** Enters the version of a number; empty if it is no longer offered, because a newer one is committed. */
    Optional<Readings> enter(long number) {
        return offered.stream()
                .filter(readings -> readings.number() == number && readings.enter())
                .findFirst();
    }

    void close() {
        offered.forEach(Readings::leave);
        offered = List.of();
        members.forEach(member -> member.view.close());
    }

    /** One view and where it comes from. */
    private record Member<R extends Reading>(ViewKind<R> kind, DerivedView<R> view) {

        static <R extends Reading> Member<R> open(ViewKind<R> kind, Path folder) {
            try {
                return new Member<>(kind, attempt(folder, kind::open));
            } catch (UnusableView reason) {
                LOG.atWarn()
                        .addKeyValue("view", folder)
                        .log("The {} is made again from the quads: {}", kind.name(), reason.getMessage());
                return new Member<>(kind, attempt(emptied(folder), kind::open));
            }
        }

        private static <T> T attempt(Path folder, Function<Path, T> use) {
            try {
                return use.apply(Files.createDirectories(folder));
            } catch (IOException failure) {
                throw new UnusableView("its folder cannot be used: " + failure, failure);
            }
        }

        private static Path emptied(Path folder) {
            try {
                PathUtils.cleanDirectory(folder);
                return folder;
            } catch (IOException failure) {
                throw new UnusableView("its folder cannot be emptied: " + failure, failure);
            }
        }

        R align(Lag lag) {
            long behind = lag.applied() - view.applied();
            return view.applied() < 0 || behind < 0 || behind > lag.applied() / 2 ? rebuild(lag) : follow(lag);
        }

        private R rebuild(Lag lag) {
            R reading = view.rebuild(lag.batch(List.of()));
            view.commit(lag.applied());
            return reading;
        }

        private R follow(Lag lag) {
            lag.after(view.applied()).forEach(patches -> view.note(lag.batch(patches)));
            R reading = view.update(lag.batch(List.of()));
            if (lag.applied() > view.applied()) {
                view.commit(lag.applied());
            }
            return reading;
        }
    }
}
