package eu.hemicycle.columns;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one kind, which stand side by side in the dictionary, ascending. What SPARQL orders by value has groups of its
 * own, for forms in which the order of values is clear; other literals are ordered by their text, which means nothing.
 *
 * @param name the datatype or language; empty where the kind says it
 */
public record TermGroup(Kind kind, String name) {

    /** Kinds in the order in which ORDER BY puts them, as far as it does (SPARQL 1.1 section 15.1). */
    public enum Kind {
        BLANK,
        IRI,
        /** Of {@code xsd:string}, by code units as ARQ compares them. */
        STRING,
        /** Of {@code xsd:integer}, in canonical form and within 64 bits, by value. */
        INTEGER,
        /** Of {@code xsd:date}, a day of the calendar in a year of four digits without time zone, by value. */
        DATE,
        /** Any other literal with a datatype. */
        TYPED,
        LANGUAGE;

        /** Whether terms of one group stand in the order of ORDER BY and of the operators that compare values. */
        public boolean isOrdered() {
            return this == IRI || this == STRING || this == INTEGER || this == DATE;
        }
    }

    private static final Pattern CANONICAL_INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static final TermGroup BLANKS = new TermGroup(Kind.BLANK, "");
    static final TermGroup IRIS = new TermGroup(Kind.IRI, "");
    static final TermGroup STRINGS = new TermGroup(Kind.STRING, "");
    static final TermGroup INTEGERS = new TermGroup(Kind.INTEGER, "");
    static final TermGroup DATES = new TermGroup(Kind.DATE, "");

    /** The kind of a term; null if there is no group for it. */
    public static @Nullable Kind kindOf(Node term) {
        try {
            return of(term).kind;
        } catch (UnsupportedTerm nowhere) {
            return null;
        }
    }

    /** @throws UnsupportedTerm if there is no group for it */
    static TermGroup of(Node term) {
        if (term.isURI()) {
            return IRIS;
        }
        if (term.isBlank()) {
            return BLANKS;
        }
        if (!term.isLiteral() || term.getLiteralBaseDirection() != null) {
            throw new UnsupportedTerm(term);
        }
        String language = term.getLiteralLanguage();
        if (!language.isEmpty()) {
            return new TermGroup(Kind.LANGUAGE, language);
        }
        return typed(term.getLiteralDatatypeURI(), term.getLiteralLexicalForm(), term);
    }

    private static TermGroup typed(String datatype, String text, Node term) {
        if (datatype.equals(XSDDatatype.XSDstring.getURI())) {
            return STRINGS;
        }
        if (datatype.equals(XSDDatatype.XSDinteger.getURI())
                && CANONICAL_INTEGER.matcher(text).matches()) {
            return INTEGERS;
        }
        boolean day = datatype.equals(XSDDatatype.XSDdate.getURI())
                && DAY.matcher(text).matches()
                && !text.startsWith("0000")
                && term.getLiteral().isWellFormed();
        return day ? DATES : new TermGroup(Kind.TYPED, datatype);
    }

    /** UTF-8 of what makes up a term within its group: IRI, label, or lexical form. */
    static byte[] text(Node term) {
        String text =
                term.isURI() ? term.getURI() : term.isBlank() ? term.getBlankNodeLabel() : term.getLiteralLexicalForm();
        if (!hasSurrogates(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException loneSurrogate) {
            throw new UnsupportedTerm(term);
        }
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The term with a text of this group. */
    Node term(String text) {
        return switch (kind) {
            case BLANK -> NodeFactory.createBlankNode(text);
            case IRI -> NodeFactory.createURI(text);
            case STRING -> NodeFactory.createLiteralString(text);
            case INTEGER -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
            case DATE -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate);
            case TYPED ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(name));
            case LANGUAGE -> NodeFactory.createLiteralLang(text, name);
        };
    }

    /** The datatype of its terms; empty for IRIs and blank nodes. */
    public String datatype() {
        return switch (kind) {
            case BLANK, IRI -> "";
            case STRING -> XSDDatatype.XSDstring.getURI();
            case INTEGER -> XSDDatatype.XSDinteger.getURI();
            case DATE -> XSDDatatype.XSDdate.getURI();
            case TYPED -> name;
            case LANGUAGE -> RDF.langString.getURI();
        };
    }

    /** The language of its terms; empty if they have none. */
    public String language() {
        return kind == Kind.LANGUAGE ? name : "";
    }

    /** Compares texts of this group: a stretch of two arrays each. */
    int compare(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        return kind == Kind.INTEGER
                ? Long.compare(integer(one, from, to), integer(other, otherFrom, otherTo))
                : compareTexts(one, from, to, other, otherFrom, otherTo);
    }

    private static long integer(byte[] digits, int from, int to) {
        boolean negative = digits[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            value = 10 * value + digits[i] - '0';
        }
        return negative ? -value : value;
    }

    /** By UTF-16 code units, as Java compares strings: characters beyond 65,535 stand before U+E000. */
    private static int compareTexts(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        int length = Math.min(to - from, otherTo - otherFrom);
        for (int i = 0; i < length; i++) {
            int here = one[from + i] & 0xFF;
            int there = other[otherFrom + i] & 0xFF;
            if (here != there) {
                return weight(here) - weight(there);
            }
        }
        return (to - from) - (otherTo - otherFrom);
    }

    private static int weight(int lead) {
        return lead == 0xEE || lead == 0xEF ? lead + 0x10 : lead;
    }
}
