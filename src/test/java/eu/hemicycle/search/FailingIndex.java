package eu.hemicycle.search;

import eu.hemicycle.store.Batch;
import eu.hemicycle.store.DerivedView;
import eu.hemicycle.store.ViewKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The index on a disk that fails when a test says so. */
final class FailingIndex implements ViewKind<IndexReading> {

    volatile boolean failsToUpdate;
    volatile boolean failsToCommit;

    @Override
    public String name() {
        return SearchIndex.KIND.name();
    }

    @Override
    public DerivedView<IndexReading> open(Path folder) {
        DerivedView<IndexReading> index = SearchIndex.KIND.open(folder);
        return new DerivedView<>() {
            @Override
            public long applied() {
                return index.applied();
            }

            @Override
            public void note(Batch batch) {
                index.note(batch);
            }

            @Override
            public IndexReading update(Batch batch) {
                IndexReading reading = index.update(batch);
                if (failsToUpdate) {
                    reading.leave();
                    throw full();
                }
                return reading;
            }

            @Override
            public IndexReading rebuild(Batch everything) {
                return index.rebuild(everything);
            }

            @Override
            public void commit(long number) {
                if (failsToCommit) {
                    throw full();
                }
                index.commit(number);
            }

            @Override
            public void rollback() {
                index.rollback();
            }

            @Override
            public void close() {
                index.close();
            }
        };
    }

    private static UncheckedIOException full() {
        return new UncheckedIOException(new IOException("No space left on device"));
    }
}
