package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.graph.vocabulary.Schema;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** Makes one Lucene document of each statement whose object is text. */
final class Literals {

    /** Texts that nobody looks for by their words. */
    private static final Set<Node> CODES =
            Set.of(Schema.SHA256, Schema.SOFTWARE_VERSION, DCTerms.format.asNode(), Hemi.MARKER, Epvoc.IDENTIFIER_YEAR);

    private static final FieldType WORDS = words();

    private Literals() {}

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /** Whether the object is a text with or without language, and no code. */
    static boolean isText(Quad quad) {
        Node object = quad.getObject();
        return object.isLiteral()
                && (!object.getLiteralLanguage().isEmpty() || XSDDatatype.XSDstring.equals(object.getLiteralDatatype()))
                && !CODES.contains(quad.getPredicate());
    }

    static Document of(String document, Quad quad) {
        String tag = quad.getObject().getLiteralLanguage();
        String language = tag.isEmpty() ? IndexSchema.NO_LANGUAGE : Words.language(tag);
        String value = quad.getObject().getLiteralLexicalForm();
        Document literal = new Document();
        literal.add(term(IndexSchema.KIND, IndexSchema.LITERAL));
        literal.add(term(IndexSchema.DOCUMENT, document));
        literal.add(stored(IndexSchema.SUBJECT, quad.getSubject()));
        literal.add(stored(IndexSchema.PREDICATE, quad.getPredicate()));
        literal.add(stored(IndexSchema.GRAPH, quad.getGraph()));
        literal.add(term(IndexSchema.LANGUAGE, language));
        literal.add(new StoredField(IndexSchema.TAG, tag));
        literal.add(new StoredField(IndexSchema.VALUE, value));
        literal.add(new Field(Words.field(language), value, WORDS));
        return literal;
    }

    private static Field term(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    private static Field stored(String field, Node iri) {
        return new StringField(field, iri.getURI(), Field.Store.YES);
    }
}
