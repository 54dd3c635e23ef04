package eu.hemicycle.service;

import eu.hemicycle.columns.Columns;
import eu.hemicycle.columns.QuadKeys;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.LogException;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.store.Snapshot;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.Quad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data of an archive, to be written as columns. Versions of two logs with one number differ by the time of their last entry. */
record ColumnSource(Archive archive) implements Columns.Source {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnSource.class);

    @Override
    public long version() {
        return archive.store().version();
    }

    @Override
    public <T> T read(Function<Columns.Version, T> work) {
        return archive.store().read(snapshot -> work.apply(new Seen(archive, snapshot)));
    }

    /** The version that the read transaction of the calling thread sees. */
    Columns.Version seen() {
        return new Seen(archive, archive.store().snapshot());
    }

    private record Seen(Archive archive, Snapshot snapshot) implements Columns.Version {

        @Override
        public long number() {
            return snapshot.version();
        }

        @Override
        public String mark(long number) {
            return archive.log()
                    .read(number)
                    .map(Entry::time)
                    .map(Object::toString)
                    .orElse("");
        }

        @Override
        public QuadKeys quads() {
            return snapshot.keys();
        }

        @Override
        public boolean has(Quad quad) {
            return snapshot.dataset().contains(quad);
        }

        @Override
        public boolean changed(long after, Consumer<Quad> each) {
            try {
                return archive.store().changed(after, number(), each);
            } catch (LogException unreadable) {
                LOG.warn("Columns are written anew, for changes cannot be read: {}", unreadable.getMessage());
                return false;
            }
        }
    }
}
