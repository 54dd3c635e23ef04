package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The words by which a Work itself is found, each kind in a field for each language. */
final class WorkWords {

    private static final FieldType WORDS = words();

    private final Document entry;

    private WorkWords(Document entry) {
        this.entry = entry;
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /** @param questions that the Work asks or answers; their titles say what an answer is about */
    static void addTo(Document entry, Node work, Collection<Node> questions, Statements statements) {
        WorkWords words = new WorkWords(entry);
        words.add(
                IndexSchema.HEADING,
                Stream.concat(Stream.of(work), questions.stream())
                        .flatMap(document -> statements.objects(document, DCTerms.title.asNode()).stream()));
        words.add(IndexSchema.WORDING, statements.objects(work, Eli.IS_REALIZED_BY, Epvoc.EXPRESSION_CONTENT));
        words.add(IndexSchema.WORDING, statements.objects(work, Hemi.HAS_FOOTNOTE, Hemi.TEXT));
        words.add(IndexSchema.WORDING, statements.objects(work, Hemi.SUMMARY).stream());
        Stream.of(Hemi.HAS_AUTHOR, Hemi.HAS_RESPONDENT)
                .flatMap(role -> statements.objects(work, role, Hemi.NAME_AS_PRINTED))
                .filter(Node::isLiteral)
                .distinct()
                .forEach(name -> words.add(IndexSchema.PEOPLE, name.getLiteralLexicalForm()));
    }

    private void add(String kind, Stream<Node> texts) {
        texts.filter(Node::isLiteral)
                .distinct()
                .forEach(text -> add(
                        Words.field(kind, Words.language(text.getLiteralLanguage())), text.getLiteralLexicalForm()));
    }

    private void add(String field, String text) {
        entry.add(new Field(field, text, WORDS));
    }
}
