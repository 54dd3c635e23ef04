package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes the Lucene document of a Work or thing, but for what only Works have: see {@link WorkFacts}. */
final class Entries {

    /** What leads from a document to its own parts; nobody asks which document a part belongs to. */
    private static final Set<Node> PARTS = Set.of(
            RDF.type.asNode(),
            Eli.IS_REALIZED_BY,
            Eli.IS_EMBODIED_BY,
            Epvoc.WORK_HAD_PARTICIPATION,
            Hemi.EXPRESSION,
            Hemi.HAS_AUTHOR,
            Hemi.HAS_FOOTNOTE,
            Hemi.HAS_PARAGRAPH,
            Hemi.HAS_RESPONDENT,
            Hemi.WORK);

    private Entries() {}

    /** @param quads what the entry stands for; all of the document's for a Work, the subject's own for a thing */
    static Document of(String kind, String document, Node subject, Collection<List<Quad>> quads) {
        Document entry = new Document();
        entry.add(new StringField(IndexSchema.KIND, kind, Field.Store.YES));
        entry.add(new StringField(IndexSchema.DOCUMENT, document, Field.Store.YES));
        entry.add(new StringField(IndexSchema.IRI, subject.getURI(), Field.Store.YES));
        entry.add(new SortedDocValuesField(IndexSchema.IRI, new BytesRef(subject.getURI())));
        links(quads).forEach(link -> entry.add(new StringField(IndexSchema.LINK, link, Field.Store.NO)));
        objects(quads).forEach(object -> entry.add(new StringField(IndexSchema.OBJECT, object, Field.Store.NO)));
        return entry;
    }

    private static Set<String> links(Collection<List<Quad>> quads) {
        Set<String> links = new LinkedHashSet<>();
        leading(
                quads,
                quad -> links.add(
                        quad.getPredicate().getURI() + " " + quad.getObject().getURI()));
        return links;
    }

    private static Set<String> objects(Collection<List<Quad>> quads) {
        Set<String> objects = new LinkedHashSet<>();
        leading(quads, quad -> objects.add(quad.getObject().getURI()));
        return objects;
    }

    private static void leading(Collection<List<Quad>> quads, java.util.function.Consumer<Quad> reader) {
        quads.forEach(own -> own.stream()
                .filter(quad -> quad.getObject().isURI() && !PARTS.contains(quad.getPredicate()))
                .forEach(reader));
    }
}
