package eu.hemicycle.resource;

import eu.hemicycle.resource.DocumentPage.LanguageVersion;
import eu.hemicycle.resource.DocumentPage.SourceFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What the page of a thing shows for its kind, besides what every page has. */
sealed interface Portrait {

    /** The template with its fragments {@code lead}, {@code reading} and {@code rail}; empty for none. */
    String template();

    /** The document to which the thing belongs; null for a thing that stands alone. */
    default @Nullable ListedDocument document() {
        return null;
    }

    /** Properties that it shows itself, so that the list of facts need not. */
    default Set<Node> told() {
        return Set.of();
    }

    /** The key of the heading of the documents that name the thing. */
    default String heading() {
        return "thing.documents";
    }

    /** A body, an act, a person or anything else that its names and facts tell well enough. */
    record Plain() implements Portrait {

        @Override
        public String template() {
            return "";
        }
    }

    /** A language version; {@code reading} is null where no text is kept. */
    record Text(
            ListedDocument document,
            Words language,
            String lang,
            RunningText.@Nullable Reading reading,
            List<LanguageVersion> versions,
            String officialPage)
            implements Portrait {

        @Override
        public String template() {
            return "resource/expression";
        }

        /** The versions in other languages. */
        public List<LanguageVersion> others() {
            return versions.stream().filter(version -> !version.shown()).toList();
        }

        public List<LanguageVersion> own() {
            return versions.stream().filter(LanguageVersion::shown).toList();
        }
    }

    /**
     * A language version in a file format.
     *
     * @param addresses of the file, which is elsewhere; empty where the data does not tell
     * @param size in bytes, or null
     * @param sources files of this media type from which the document was read here
     */
    record FileCopy(
            ListedDocument document,
            Words language,
            Ref expression,
            Value format,
            List<Value> mediaTypes,
            List<String> addresses,
            @Nullable Long size,
            List<Value> issued,
            List<LanguageVersion> versions,
            List<SourceFile> sources,
            String officialPage)
            implements Portrait {

        @Override
        public String template() {
            return "resource/file";
        }
    }

    /** A paragraph or a footnote; {@code key} is one of these, {@code name} its number or marker. */
    record Passage(
            ListedDocument document,
            String key,
            String name,
            String lang,
            Words language,
            List<RunningText.Piece> pieces,
            String href)
            implements Portrait {

        @Override
        public String template() {
            return "resource/passage";
        }
    }

    /**
     * Where a document names something.
     *
     * @param where {@code text}, {@code title} or {@code summary}
     * @param before the words before the quotation, as far as its paragraph goes
     * @param confidence above 0 and at most 1; null where none is told
     * @param href the place in the document's page
     */
    record Found(
            ListedDocument document,
            String where,
            Words language,
            String lang,
            String before,
            String quote,
            String after,
            @Nullable Value target,
            @Nullable Kind targetKind,
            @Nullable Value rule,
            List<Words> meaning,
            @Nullable BigDecimal confidence,
            String href)
            implements Portrait {

        @Override
        public String template() {
            return "resource/evidence";
        }
    }

    /** How someone takes part in a document; {@code key} is author, addressee, respondent or other. */
    record Part(
            ListedDocument document,
            String key,
            @Nullable Value who,
            String printed,
            List<Value> roles,
            List<Value> inNameOf,
            String group,
            String onBehalfOf)
            implements Portrait {

        @Override
        public String template() {
            return "resource/participation";
        }
    }

    /** An office that a person holds or held. */
    record Office(
            List<Value> members,
            List<Value> bodies,
            List<Value> roles,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Portrait {

        @Override
        public String template() {
            return "resource/office";
        }

        @Override
        public Set<Node> told() {
            return Set.of(Terms.MEMBER, Terms.OFFICE_IN, Terms.OFFICE_ROLE, Terms.START_DATE, Terms.END_DATE);
        }
    }

    /** A concept of a vocabulary with its place in it. */
    record Concept(
            List<Value> schemes,
            List<String> notations,
            List<Words> definitions,
            List<Value> broader,
            List<Value> narrower,
            List<Value> related,
            List<Value> same)
            implements Portrait {

        @Override
        public String template() {
            return "resource/concept";
        }

        @Override
        public Set<Node> told() {
            return Set.of(
                    Terms.IN_SCHEME,
                    Terms.NOTATION,
                    Terms.DEFINITION,
                    Terms.SCOPE_NOTE,
                    Terms.BROADER,
                    Terms.NARROWER,
                    Terms.RELATED,
                    Terms.EXACT_MATCH,
                    Terms.CLOSE_MATCH);
        }

        @Override
        public String heading() {
            return "concept.documents";
        }

        public boolean placed() {
            return !broader.isEmpty() || !narrower.isEmpty() || !related.isEmpty();
        }
    }

    /** A vocabulary with its concepts by name; {@code more} where it has more than are shown. */
    record Scheme(List<Value> members, boolean more) implements Portrait {

        @Override
        public String template() {
            return "resource/scheme";
        }
    }

    /** A file that was read, or a version of the program that read; {@code key} is source or run. */
    record Origin(String key) implements Portrait {

        @Override
        public String template() {
            return "resource/origin";
        }

        @Override
        public String heading() {
            return "origin.documents";
        }
    }
}
