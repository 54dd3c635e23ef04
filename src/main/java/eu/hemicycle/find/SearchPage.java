package eu.hemicycle.find;

import eu.hemicycle.resource.ListedDocument;
import eu.hemicycle.resource.Words;
import eu.hemicycle.search.Excerpts.Excerpt;
import eu.hemicycle.search.Excerpts.Fragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a search shows.
 *
 * @param total Works that are found
 * @param groups what can be chosen, facet by facet
 * @param chips what is chosen
 * @param orders how the list can be sorted
 * @param next the address of the next page; empty on the last one
 * @param first the address of the first page; empty on it
 * @param clear the address without any choice
 * @param editor the query editor with the query of the list; empty where it is too long for an address
 * @param meant what may have been meant where nothing is found
 */
record SearchPage(
        int total,
        List<Result> results,
        List<Group> groups,
        List<Chip> chips,
        List<Sorting> orders,
        List<Year> years,
        List<DataLink> data,
        String next,
        String first,
        String clear,
        String query,
        String editor,
        List<Meant> meant) {

    /**
     * Another search.
     *
     * @param key how it differs, in messages: {@code spelling} or {@code any}
     */
    record Meant(String key, String words, String href) {}

    /**
     * A document that is found.
     *
     * @param title in fragments, what was looked for marked
     * @param excerpt null for a document without text
     */
    record Result(
            ListedDocument document,
            List<Fragment> title,
            @Nullable Excerpt excerpt) {}

    /**
     * The values of a facet.
     *
     * @param key its name in addresses and messages
     * @param distinct how many values there are
     * @param more the address that shows more of them, or fewer where more are shown; empty where these are all
     */
    record Group(String key, int distinct, List<Choosable> values, String more, boolean extended) {}

    /** A value, with the address at which it is chosen, or no more. */
    record Choosable(Words label, int works, String href, boolean chosen) {}

    /** A chosen value, with the address without it. */
    record Chip(String key, Words label, String href) {}

    record Sorting(String key, String href, boolean current) {}

    /** A bar of the histogram; {@code x}, {@code y} and {@code height} in its own units. */
    record Year(String year, int works, int x, int y, int height, String href, boolean chosen) {}

    record DataLink(String label, String type, String href) {}
}
