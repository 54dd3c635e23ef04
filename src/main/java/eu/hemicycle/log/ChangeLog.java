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
     * @throws DiskBelowFloor if the disk is too full; what only takes documents back is written all the same
     * @throws LogFailed if the group could not be written or synced; it was not acknowledged then
     */
    long append(List<Change> changes);

    /**
     * Writes entries that have their numbers already, as a copy of another log does; otherwise as {@link #append}.
     *
     * @param entries in the order of their numbers, the first of which follows {@link #last}
     * @return the number of the log's last entry
     * @throws IllegalArgumentException if a number is not the next one; nothing was written then
     */
    long replicate(List<Entry> entries);

    /**
     * Takes the payload out of a document's entries, for good: patch and contributions are empty afterwards and the kind
     * is redacted; number, key and time stay. When it returns, no file of the log holds the payload. May be repeated, and
     * must be after a failure.
     *
     * @param before entries with this number and above stay as they are
     * @throws LogFailed if it was not done wholly
     */
    void redact(String document, long before);

    /** Why the log takes no changes now, in words for an operator; empty while it does. */
    Optional<String> refusesWriting();

    /** The number of the newest durable entry; 0 if there is none. */
    long last();

    /**
     * The entries after a number, up to the one that is newest now.
     *
     * @param numberExclusive 0 for all
     * @throws LogCorrupted while reading, if an entry is not what was written
     */
    Entries<Entry> from(long numberExclusive);

    /** As {@link #from}, without unpacking what the entries say, which takes most of the time. */
    Entries<EntryHead> heads(long numberExclusive);

    /**
     * The entry of a number; empty if no entry has it.
     *
     * @throws LogCorrupted if the entry is not what was written
     */
    Optional<Entry> read(long number);

    @Override
    void close();
}
