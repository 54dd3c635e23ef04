package eu.hemicycle.search;

import org.apache.lucene.facet.FacetsConfig;

/**
 * The fields of the index, in their one place; {@code docs/index.md} tells how to read them.
 *
 * <p>Every Work, and every subject of a document that describes no Work, is one Lucene document: an <em>entry</em>. Every
 * literal is one too. Literals stand right before the entry that they belong to, in one block.
 */
public final class IndexSchema {

    /** Changes whenever the fields do; an index of another version is made again. */
    static final String VERSION = "6";

    /** {@link #WORK}, {@link #THING} or {@link #LITERAL}; a term. */
    public static final String KIND = "kind";

    public static final String WORK = "work";
    public static final String THING = "thing";
    public static final String LITERAL = "literal";

    /** The key in the log of the document that says it; a term, stored with entries. */
    public static final String DOCUMENT = "document";

    // Entries

    /** The Work or thing; a term, stored. */
    public static final String IRI = "iri";
    /** Every IRI to which the document leads from anywhere within; terms. */
    public static final String OBJECT = "object";
    /** The same with the property before it and a space between; terms. */
    public static final String LINK = "link";
    /** Days since 1970-01-01; a point, a sort value, and stored as a number. Absent if the document has no date. */
    public static final String DATE = "date";
    /** The English title, or else the first, in lower case; a sort value. */
    public static final String TITLE_ORDER = "titleOrder";
    /** Before a language code: the title in that language, stored. */
    public static final String TITLE = "title.";
    /** In how many days a question is to be answered, where a rule says it; a sort value. */
    public static final String DEADLINE = "deadline";
    /** The kind of Work, an IRI; stored. */
    public static final String TYPE = "type";
    /** Names of those who ask or answer as the document prints them; stored. */
    public static final String WHO = "who";

    /** The document's reference as it is printed, such as {@code E-003194/2020}; a term. An answer has its question's. */
    public static final String REFERENCE = "reference";
    /** From the question's date to the answer's, with both; a sort value. */
    public static final String DAYS = "days";
    /** Before a language: the words of its titles, and of its question's. */
    static final String HEADING = "heading";
    /** Before a language: the words of its text, notes and summary. */
    static final String WORDING = "wording";
    /** The words of the names of those who ask or answer, as printed. */
    static final String PEOPLE = "people";
    /** Of a thing: the words of its names in all languages. */
    static final String CALLED = "called";

    // Literals

    /** Of the statement; terms, stored. */
    public static final String SUBJECT = "subject";

    public static final String PREDICATE = "predicate";
    public static final String GRAPH = "graph";
    /** The primary language subtag of the literal, or {@link #NO_LANGUAGE}; a term. */
    public static final String LANGUAGE = "language";

    public static final String NO_LANGUAGE = "none";
    /** The whole language tag; stored. */
    public static final String TAG = "tag";
    /** The literal itself; stored. */
    public static final String VALUE = "value";

    private IndexSchema() {}

    /** How {@link Facet}s are kept: a sorted set of values for each, all in one field of doc values. */
    public static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.dimension(), true);
        }
        return config;
    }
}
