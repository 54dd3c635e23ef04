package eu.hemicycle.ingest.rdf;

import eu.hemicycle.document.Document;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** From the triples of a data file to its documents. One bad record does not stop the others. */
final class RecordMapping {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

    private final String name;
    private final Facts facts;
    private final List<Document> documents = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param name of the file, for refusals */
    RecordMapping(String name, Facts facts) {
        this.name = name;
        this.facts = facts;
    }

    void map() {
        TreeSet<Node> works = new TreeSet<>(BY_IRI);
        works.addAll(facts.subjects(RDF.type.asNode(), Eli.WORK));
        works.addAll(facts.subjects(Eli.WORK_TYPE, Node.ANY));
        works.addAll(facts.subjects(EliDl.ANSWERS_TO, Node.ANY));
        works.forEach(this::map);
        documents.sort(Comparator.comparing(Document::id));
    }

    private void map(Node work) {
        try {
            documents.addAll(WorkRecord.of(work, facts).documents());
        } catch (Unreadable reason) {
            refusals.add(reason.of(name));
        }
    }

    List<Document> documents() {
        return documents;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** How many triples of each property went into no document. */
    Map<String, Long> left() {
        return facts.left();
    }
}
