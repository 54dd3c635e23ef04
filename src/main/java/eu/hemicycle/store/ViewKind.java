package eu.hemicycle.store;

import java.nio.file.Path;

/**
 * One way to show the data beside the quads, such as an index for search. It lives in a folder of its own in each
 * generation.
 *
 * @param <R> what readers get of it
 */
public interface ViewKind<R extends Reading> {

    /** The folder's name; also the name in messages. */
    String name();

    /**
     * Opens the view as its last commit left it, or begins one in an empty folder.
     *
     * @throws UnusableView if it must be made again in an empty folder
     */
    DerivedView<R> open(Path folder);
}
