package eu.hemicycle.ingest.rdf.profile;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.csv.Table;
import eu.hemicycle.ingest.rdf.profile.Profile.Column;
import eu.hemicycle.ingest.rdf.profile.Profile.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** A table whose columns a profile maps: one document a row. */
final class ColumnReader {

    private static final Pattern IRI = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    private final Profile profile;
    private final OwnGraphs graphs;
    private final String name;

    ColumnReader(Profile profile, String name) {
        this.profile = profile;
        this.name = name;
        this.graphs = new OwnGraphs(profile, name);
    }

    OwnRecords read(String text) throws Unreadable {
        String reference = profile.columns().entrySet().stream()
                .filter(column -> column.getValue().meaning() == Meaning.REFERENCE)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        new Unreadable(0, "", "A profile says which column is the reference", "Add it under columns"));
        List<CSVRecord> rows = Table.rows(text);
        if (!rows.isEmpty() && !rows.get(0).isMapped(reference)) {
            throw new Unreadable(
                    1,
                    reference,
                    "The table has the column that the profile calls the reference",
                    "Correct one of them");
        }
        int line = 2;
        for (CSVRecord row : rows) {
            take(row, reference, line);
            line += Table.lines(row);
        }
        return graphs.records();
    }

    private void take(CSVRecord row, String reference, int line) {
        try {
            graphs.take(graph(row, Table.cell(row, reference), line));
        } catch (Unreadable reason) {
            graphs.refuse(reason.of(name));
        }
    }

    private Graph graph(CSVRecord row, String reference, int line) throws Unreadable {
        Graph graph = GraphFactory.createDefaultGraph();
        Node document = document(reference, line);
        graph.add(document, RDF.type.asNode(), Eli.WORK);
        graph.add(document, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(reference));
        profile.kind(reference)
                .or(() -> profile.kinds().size() == 1
                        ? profile.kinds().keySet().stream().findFirst()
                        : Optional.empty())
                .map(kind -> NodeFactory.createURI(profile.kinds().get(kind)))
                .ifPresent(kind -> graph.add(document, Eli.WORK_TYPE, kind));
        for (Map.Entry<String, Column> column : profile.columns().entrySet()) {
            if (column.getValue().meaning() != Meaning.REFERENCE) {
                for (String value : values(Table.cell(row, column.getKey()), column.getValue())) {
                    Node property = NodeFactory.createURI(column.getValue().property());
                    graph.add(document, property, node(column.getValue(), value, line));
                }
            }
        }
        return graph;
    }

    private Node document(String reference, int line) throws Unreadable {
        return profile.identifier(reference)
                .map(id -> NodeFactory.createURI(profile.documents() + id))
                .orElseThrow(() -> new Unreadable(
                        line,
                        reference,
                        "A reference matches " + profile.reference() + " and gives an identifier that matches "
                                + profile.identifiers(),
                        "Correct the cell or the profile"));
    }

    private static List<String> values(String cell, Column column) {
        return column.separator()
                .map(separator -> Stream.of(cell.split(Pattern.quote(separator))))
                .orElse(Stream.of(cell))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private Node node(Column column, String value, int line) throws Unreadable {
        return switch (column.meaning()) {
            case REFERENCE, REFERENCES -> document(value, line);
            case INSTITUTIONS -> institution(value, line);
            case IRIS -> iri(value, line);
            case VALUES -> literal(column, value, line);
        };
    }

    private Node institution(String value, int line) throws Unreadable {
        return Optional.ofNullable(profile.institutions().get(value))
                .map(NodeFactory::createURI)
                .orElseThrow(() -> new Unreadable(
                        line, value, "An institution is one that the profile names", "Add it under institutions"));
    }

    private static Node iri(String value, int line) throws Unreadable {
        if (!IRI.matcher(value).matches()) {
            throw new Unreadable(line, value, "The cell is an absolute IRI", "Correct the cell");
        }
        return NodeFactory.createURI(value);
    }

    private static Node literal(Column column, String value, int line) throws Unreadable {
        if (column.datatype().isEmpty()) {
            return column.language()
                    .map(language -> NodeFactory.createLiteralLang(value, language))
                    .orElseGet(() -> NodeFactory.createLiteralString(value));
        }
        RDFDatatype datatype =
                TypeMapper.getInstance().getSafeTypeByName(column.datatype().get());
        if (!datatype.isValid(value)) {
            throw new Unreadable(line, value, "The cell is a value of " + datatype.getURI(), "Correct the cell");
        }
        return NodeFactory.createLiteralDT(value, datatype);
    }
}
