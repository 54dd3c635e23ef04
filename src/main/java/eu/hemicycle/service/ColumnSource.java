package eu.hemicycle.service;

import eu.hemicycle.columns.Columns;
import eu.hemicycle.log.Entry;
import eu.hemicycle.publish.Archive;
import java.util.function.Function;

/** The data of an archive, to be written as columns. Versions of two logs with one number differ by the time of their last entry. */
record ColumnSource(Archive archive) implements Columns.Source {

    @Override
    public long version() {
        return archive.store().version();
    }

    @Override
    public <T> T read(Function<Columns.Version, T> work) {
        return archive.store()
                .read(snapshot ->
                        work.apply(new Columns.Version(snapshot.version(), mark(snapshot.version()), snapshot.keys())));
    }

    private String mark(long version) {
        return archive.log()
                .read(version)
                .map(Entry::time)
                .map(Object::toString)
                .orElse("");
    }
}
