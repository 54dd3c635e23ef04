package eu.hemicycle.columns.results;

import eu.hemicycle.columns.TermGroup;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;

/**
 * What a term is, apart from its text.
 *
 * @param datatype empty where a format does not name it: for IRIs, blank nodes, {@code xsd:string}, and with a language
 * @param language empty without one
 * @param direction of text with a language, {@code ltr} or {@code rtl}; mostly empty
 */
record Form(Type type, String datatype, String language, String direction) {

    /** What formats write in ways of their own. */
    enum Type {
        BLANK,
        IRI,
        LITERAL
    }

    static final Form BLANK = new Form(Type.BLANK, "", "", "");
    static final Form IRI = new Form(Type.IRI, "", "", "");

    static Form of(TermGroup group) {
        return switch (group.kind()) {
            case BLANK -> BLANK;
            case IRI -> IRI;
            case STRING, INTEGER, DATE, TYPED, LANGUAGE -> literal(group.datatype(), group.language(), "");
        };
    }

    /** Of an IRI, a blank node, or a literal. */
    static Form of(Node term) {
        if (term.isURI()) {
            return IRI;
        }
        if (term.isBlank()) {
            return BLANK;
        }
        TextDirection direction = term.getLiteralBaseDirection();
        return literal(
                term.getLiteralDatatypeURI(),
                term.getLiteralLanguage(),
                direction == null ? "" : direction.direction());
    }

    private static Form literal(String datatype, String language, String direction) {
        boolean implied = !language.isEmpty() || datatype.equals(XSDDatatype.XSDstring.getURI());
        return new Form(Type.LITERAL, implied ? "" : datatype, language, direction);
    }
}
