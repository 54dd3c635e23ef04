package eu.hemicycle.ingest.rdf;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Epvoc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Brings records of the form of 2022 (ELI-EP 0.4.4) into today's: terms by a table, days by the clock of Brussels, and the
 * participants of a document by way of the event that made it. What is rewritten is counted.
 */
final class OldTerms {

    private static final String TABLE = "/ingest/old-terms.tsv";
    private static final Node MADE = NodeFactory.createURI(EliDl.NAMESPACE + "created_a_realization_of");
    private static final Node HAD_PARTICIPATION = NodeFactory.createURI(EliDl.NAMESPACE + "had_participation");

    private final Map<String, Node> properties = new HashMap<>();
    private final Map<String, Node> values = new HashMap<>();

    private OldTerms() {}

    static OldTerms bundled() {
        OldTerms terms = new OldTerms();
        try (InputStream table = OldTerms.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("The program does not carry " + TABLE);
            }
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(terms::add);
            return terms;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        Map<String, Node> kind = cells[0].equals("property") ? properties : values;
        kind.put(cells[1], NodeFactory.createURI(cells[2]));
    }

    /** A graph in today's terms; counts what was rewritten by a phrase for each term. */
    Graph upgraded(Graph given, Map<String, Long> counts) {
        Graph present = GraphFactory.createDefaultGraph();
        given.find().forEach(triple -> present.add(upgraded(triple, counts)));
        participants(given, present, counts);
        return present;
    }

    private Triple upgraded(Triple triple, Map<String, Long> counts) {
        Node property = properties.getOrDefault(triple.getPredicate().getURI(), triple.getPredicate());
        if (!property.equals(triple.getPredicate())) {
            count(counts, Names.of(triple.getPredicate()), Names.of(property));
        }
        Node value = value(property, triple.getObject(), counts);
        return Triple.create(triple.getSubject(), property, value);
    }

    private Node value(Node property, Node value, Map<String, Long> counts) {
        if (value.isURI()) {
            Node present = values.getOrDefault(value.getURI(), value);
            if (!present.equals(value)) {
                count(counts, Names.of(property) + " " + Names.of(value), Names.of(present));
            }
            return present;
        }
        return value.isLiteral() ? literal(property, value, counts) : value;
    }

    private static Node literal(Node property, Node value, Map<String, Long> counts) {
        if (property.equals(Eli.DATE_DOCUMENT) && XSDDatatype.XSDdateTime.equals(value.getLiteralDatatype())) {
            Node day = Lexical.day(value.getLiteralLexicalForm())
                    .map(date -> NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate))
                    .orElse(value);
            count(counts, "eli:date_document as dateTime", "date in Brussels");
            return day;
        }
        if (property.equals(Epvoc.NUMBERING) && !XSDDatatype.XSDinteger.equals(value.getLiteralDatatype())) {
            count(counts, "epvoc:numbering as string", "integer");
            return NodeFactory.createLiteralDT(value.getLiteralLexicalForm(), XSDDatatype.XSDinteger);
        }
        return value;
    }

    /** An event made the document and had the participation; today the document itself has it. */
    private static void participants(Graph given, Graph present, Map<String, Long> counts) {
        given.find(Node.ANY, MADE, Node.ANY).toList().forEach(made -> given.find(
                        made.getSubject(), HAD_PARTICIPATION, Node.ANY)
                .toList()
                .forEach(had -> {
                    present.delete(had);
                    present.add(made.getObject(), Epvoc.WORK_HAD_PARTICIPATION, had.getObject());
                    count(counts, "eli-dl:had_participation of an event", "epvoc:workHadParticipation of the document");
                }));
    }

    private static void count(Map<String, Long> counts, String old, String present) {
        counts.merge("rewritten: " + old + " to " + present, 1L, Long::sum);
    }
}
