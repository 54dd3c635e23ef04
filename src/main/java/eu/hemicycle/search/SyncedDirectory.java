package eu.hemicycle.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.Constants;

/**
 * A folder of the index that tells when its names could not be made durable: Lucene takes no notice of a folder's failed
 * sync ({@code IOUtils.fsync}), and a disk that fails must end writing at once.
 */
final class SyncedDirectory extends FilterDirectory {

    private final FSDirectory folder;

    SyncedDirectory(FSDirectory folder) {
        super(folder);
        this.folder = folder;
    }

    @Override
    public void syncMetaData() throws IOException {
        if (Constants.WINDOWS) {
            // a folder cannot be opened there, and needs no sync of its own
            super.syncMetaData();
            return;
        }
        try (FileChannel names = FileChannel.open(folder.getDirectory(), StandardOpenOption.READ)) {
            names.force(true);
        }
        folder.deletePendingFiles();
    }
}
