package eu.hemicycle.resource;

import eu.hemicycle.document.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The page of a question or an answer: both together, then what the shown one cites, mentions and comes from.
 *
 * @param title the subject of the question where it is known, else the document's own title
 * @param days from the question to the answer; null unless both dates are known
 * @param languages in which the text can be read here
 */
record DocumentPage(
        Words title,
        boolean answer,
        String reference,
        @Nullable Ref term,
        List<Part> parts,
        @Nullable Long days,
        @Nullable Deadline deadline,
        List<Named> cited,
        List<Named> mentioned,
        List<Named> topics,
        List<ListedDocument> citedBy,
        List<ListedDocument> related,
        List<LinkCount> links,
        Chronology chronology,
        List<LanguageVersion> languages,
        List<SourceFile> sources,
        @Nullable LocalDate lastUpdated,
        List<StatementTable.Group> statements) {

    /** The days of an exchange; null where they are not known. */
    record Dates(
            @Nullable LocalDate asked,
            @Nullable Ref question,
            @Nullable LocalDate answered,
            @Nullable Ref answer,
            @Nullable Deadline deadline) {}

    /**
     * One document of the exchange.
     *
     * @param id fragment of the page
     * @param shown whether the page is about this one
     * @param lang of the text, empty where it is not known
     */
    record Part(
            String id,
            boolean answer,
            boolean shown,
            Ref ref,
            String reference,
            @Nullable Words title,
            @Nullable LocalDate date,
            List<Value> people,
            List<Value> institutions,
            RunningText.@Nullable Reading reading,
            @Nullable Summary summary,
            String officialPage,
            String lang) {

        /** What can be read of it here: its text, else the summary. */
        public RunningText.@Nullable Reading told() {
            return reading != null || summary == null ? reading : summary.reading();
        }
    }

    /** A summary laid out for reading. */
    record Summary(String lang, RunningText.Reading reading) {}

    /** A thing that the document names, and where; {@code parts} are provisions of an act. */
    record Named(Ref ref, List<String> places, List<Named> parts) {

        public int count() {
            return places.size() + parts.stream().mapToInt(Named::count).sum();
        }
    }

    /** A language version with its files. */
    record LanguageVersion(
            Ref expression, String lang, String name, String href, boolean shown, List<Rendition> files) {}

    /** A file format in which the publisher offers a language version; {@code href} is empty where no file is known. */
    record Rendition(Ref manifestation, String format, String href) {}

    /** A file that the document was read from. */
    record SourceFile(Ref source, String checksum, List<StatementTable.Row> facts) {

        static SourceFile of(Node source, SortedGraph graph, Names names, StatementTable table) {
            return new SourceFile(names.ref(source), checksum(source), table.rows(graph.about(source)));
        }

        private static String checksum(Node source) {
            String iri = source.toString();
            String tail = iri.substring(iri.lastIndexOf('/') + 1);
            return tail.matches("[0-9a-f]{64}") ? tail : "";
        }
    }

    public List<Citation.Form> citations() {
        return Citation.of(this).forms();
    }

    /** The part that the page is about. */
    public Part shown() {
        return parts.stream().filter(Part::shown).findFirst().orElseThrow();
    }

    public List<Part> questions() {
        return parts.stream().filter(part -> !part.answer()).toList();
    }

    public List<Part> answers() {
        return parts.stream().filter(Part::answer).toList();
    }
}
