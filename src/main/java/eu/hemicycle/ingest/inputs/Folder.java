package eu.hemicycle.ingest.inputs;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files in a folder and under it, in the order of their names. Hidden ones and what this program has written about
 * refused inputs are passed over; so are links, unless they lead to a file in the same folder.
 */
final class Folder implements InputSource {

    /** How the notes are named that this program puts beside refused inputs. */
    static final String REASON = ".reason.txt";

    private final Path folder;
    private final Opener opener;
    private final Consumer<String> notes;
    private Optional<Iterator<Path>> listed = Optional.empty();

    Folder(Path folder, Opener opener, Consumer<String> notes) {
        this.folder = folder;
        this.opener = opener;
        this.notes = notes;
    }

    @Override
    public Optional<Step> next() {
        if (listed.isEmpty()) {
            try {
                listed = Optional.of(list().iterator());
            } catch (IOException | DirectoryIteratorException unreadable) {
                listed = Optional.of(Collections.emptyIterator());
                String value = unreadable.getClass().getSimpleName();
                return Optional.of(
                        Opener.absent(folder.toString(), value, "The folder cannot be read", "Check its permissions"));
            }
        }
        Iterator<Path> left = listed.get();
        return left.hasNext() ? Optional.of(opener.open(left.next())) : Optional.empty();
    }

    private List<Path> list() throws IOException {
        List<Path> kept = new ArrayList<>();
        int hidden = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                boolean visible = isVisible(entry);
                hidden += visible ? 0 : 1;
                if (visible && isTaken(entry)) {
                    kept.add(entry);
                }
            }
        }
        if (hidden > 0) {
            notes.accept("passed over: " + hidden + " hidden in " + folder);
        }
        Collections.sort(kept);
        return kept;
    }

    static boolean isVisible(Path entry) {
        return !String.valueOf(entry.getFileName()).startsWith(".");
    }

    private boolean isTaken(Path entry) throws IOException {
        if (entry.toString().endsWith(REASON)) {
            return false;
        }
        if (Files.isSymbolicLink(entry)) {
            return isOwnFile(entry);
        }
        boolean ordinary = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(entry);
        if (!ordinary) {
            notes.accept("passed over: " + entry + " is no ordinary file");
        }
        return ordinary;
    }

    private boolean isOwnFile(Path link) throws IOException {
        boolean own = Files.isRegularFile(link) && link.toRealPath().startsWith(folder.toRealPath());
        if (!own) {
            notes.accept("passed over: " + link + " is a link that leads elsewhere");
        }
        return own;
    }
}
