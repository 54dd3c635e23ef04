package eu.hemicycle.log;

import java.util.List;
import java.util.Optional;

/**
 * The append-only truth. Numbers start at 1 and have no gaps. What {@link #append} has returned for is on the disk and
 * stays there. Readers and one writer may work at the same time.
 */
public interface ChangeLog extends AutoCloseable {

    /**
     * Writes a group of changes, numbered in the given order, and makes it durable with one sync. All of the group is
     * in the log afterwards, or nothing of it, even if the process is killed in between.
     *
     * @return the number of the group's last entry; of the log's last entry if {@code changes} is empty
     * @throws LogFailed if the group could not be written or synced; it was not acknowledged then
     */
    long append(List<Change> changes);

    /** The number of the newest durable entry; 0 if there is none. */
    long last();

    /**
     * The entries after a number, up to the one that is newest now.
     *
     * @param numberExclusive 0 for all
     * @throws LogCorrupted while reading, if an entry is not what was written
     */
    Entries from(long numberExclusive);

    /**
     * The entry of a number; empty if no entry has it.
     *
     * @throws LogCorrupted if the entry is not what was written
     */
    Optional<Entry> read(long number);

    @Override
    void close();
}
