package eu.hemicycle.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Adler32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repairs what a crash leaves in TDB2's journal. TDB2 writes an entry's header and data in two steps and cannot open a
 * journal that ends between them; it also asks for as much memory as a damaged length says. Nothing after the last
 * commit is part of the database, so it may be cut.
 *
 * <p>An entry is length (4 bytes, big-endian; -1 for none), Adler-32 of the whole entry with these 4 bytes as zero, type
 * (4), component (4), data. A commit has the type 3 and no data.
 */
final class TornJournal {

    private static final Logger LOG = LoggerFactory.getLogger(TornJournal.class);
    private static final int HEADER = 16;
    private static final int CHECKSUM_AT = 4;
    private static final int TYPE_AT = 8;
    private static final int COMMIT = 3;

    private final ByteBuffer journal;

    private TornJournal(ByteBuffer journal) {
        this.journal = journal;
    }

    /**
     * Cuts a journal behind its last commit, if something stands there that TDB2 would stumble over.
     *
     * @throws UnusableView if a commit stands behind the damage: TDB2 may have begun to carry it out
     */
    static void cut(Path file) throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            return;
        }
        if (Files.size(file) > Integer.MAX_VALUE) {
            throw new UnusableView("its journal is larger than any that TDB2 leaves");
        }
        TornJournal journal = new TornJournal(ByteBuffer.wrap(Files.readAllBytes(file)));
        int end = journal.endOfLastCommit();
        if (end < journal.journal.limit()) {
            shorten(file, end);
        }
    }

    private int endOfLastCommit() {
        int committed = 0;
        int at = 0;
        while (isWhole(at)) {
            boolean commit = journal.getInt(at + TYPE_AT) == COMMIT;
            at += HEADER + dataLength(at);
            committed = commit ? at : committed;
        }
        refuseCommitFrom(at);
        return committed;
    }

    private void refuseCommitFrom(int damage) {
        for (int at = damage; at + HEADER <= journal.limit(); at++) {
            if (journal.getInt(at + TYPE_AT) == COMMIT && isWhole(at)) {
                throw new UnusableView("its journal is damaged at byte " + damage + ", before a commit");
            }
        }
    }

    private boolean isWhole(int at) {
        int left = journal.limit() - at - HEADER;
        return left >= 0
                && journal.getInt(at) >= -1
                && dataLength(at) <= left
                && checksum(at) == journal.getInt(at + CHECKSUM_AT);
    }

    private int dataLength(int at) {
        return Math.max(journal.getInt(at), 0);
    }

    private int checksum(int at) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).put(journal.slice(at, HEADER));
        header.putInt(CHECKSUM_AT, 0);
        Adler32 adler = new Adler32();
        adler.update(header.array());
        adler.update(journal.slice(at + HEADER, dataLength(at)));
        return (int) adler.getValue();
    }

    private static void shorten(Path file, int end) throws IOException {
        long size = Files.size(file);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(end);
            cut.getFD().sync();
        }
        LOG.atInfo()
                .addKeyValue("journal", file)
                .addKeyValue("bytes", size - end)
                .log("A transaction that was never committed was cut from the journal");
    }
}
