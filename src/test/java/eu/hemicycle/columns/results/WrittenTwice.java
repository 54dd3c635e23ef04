package eu.hemicycle.columns.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetWriterFactory;
import org.apache.jena.riot.rowset.rw.RowSetWriterCSV;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.riot.rowset.rw.RowSetWriterTSV;
import org.apache.jena.riot.rowset.rw.RowSetWriterXML;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Rows written by the writers of this package and by Jena's own. */
public final class WrittenTwice {

    static final Map<Lang, RowSetWriterFactory> JENA = Map.of(
            ResultSetLang.RS_JSON, RowSetWriterJSON.factory,
            ResultSetLang.RS_XML, RowSetWriterXML.factory,
            ResultSetLang.RS_CSV, RowSetWriterCSV.factory,
            ResultSetLang.RS_TSV, RowSetWriterTSV.factory);

    private static final JsonMapper TREES = new JsonMapper();
    private static final DocumentBuilderFactory DOCUMENTS = DocumentBuilderFactory.newInstance();

    private final List<Var> vars;
    private final List<Binding> rows;

    public WrittenTwice(List<Var> vars, List<Binding> rows) {
        this.vars = vars;
        this.rows = rows;
    }

    /** Readers read the same rows and the same structure; tables are the same to the byte. */
    public void isTheSame() throws IOException {
        hasTheSameJson();
        hasTheSameXml();
        hasTheSameBytesOfCsv();
        hasTheSameBytesOfTsv();
    }

    void hasTheSameJson() {
        readsTheSame(ResultSetLang.RS_JSON);
        assertThat(TREES.readTree(ours(ResultSetLang.RS_JSON)))
                .isEqualTo(TREES.readTree(jenas(ResultSetLang.RS_JSON, rows)));
    }

    void hasTheSameXml() throws IOException {
        readsTheSame(ResultSetLang.RS_XML);
        assertThat(parsed(ours(ResultSetLang.RS_XML)).isEqualNode(parsed(jenas(ResultSetLang.RS_XML, rows))))
                .as(() -> new String(ours(ResultSetLang.RS_XML), StandardCharsets.UTF_8))
                .isTrue();
    }

    /** Where Jena writes {@code b0}, ours writes {@code _:b0}. */
    void hasTheSameBytesOfCsv() {
        assertThat(text(ours(ResultSetLang.RS_CSV))).isEqualTo(text(jenas(ResultSetLang.RS_CSV, labelled())));
    }

    /** Jena escapes the replacement character, as if it stood for something else. */
    void hasTheSameBytesOfTsv() {
        assertThat(text(ours(ResultSetLang.RS_TSV)))
                .isEqualTo(text(jenas(ResultSetLang.RS_TSV, rows)).replace("\\uFFFD", "\uFFFD"));
    }

    private void readsTheSame(Lang format) {
        byte[] written = ours(format);
        assertThat(ResultsCompare.equalsByTermAndOrder(read(format, written), read(format, jenas(format, rows))))
                .as(() -> format + " " + text(written))
                .isTrue();
    }

    byte[] ours(Lang format) {
        return written(ResultWriters.FACTORIES.get(format), format, rows);
    }

    private byte[] jenas(Lang format, List<Binding> its) {
        return written(JENA.get(format), format, its);
    }

    private byte[] written(RowSetWriterFactory factory, Lang format, List<Binding> its) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        factory.create(format).write(bytes, RowSetStream.create(vars, its.iterator()), ARQ.getContext());
        return bytes.toByteArray();
    }

    static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }

    static RowSet read(Lang format, byte[] written) {
        return RowSetReader.createReader(format).read(new ByteArrayInputStream(written), ARQ.getContext());
    }

    private List<Binding> labelled() {
        Map<Node, Node> labels = new HashMap<>();
        List<Binding> labelled = new ArrayList<>();
        for (Binding row : rows) {
            BindingBuilder copy = Binding.builder();
            for (Var variable : vars) {
                Node term = row.get(variable);
                if (term != null) {
                    copy.add(variable, term.isBlank() ? label(labels, term) : term);
                }
            }
            labelled.add(copy.build());
        }
        return labelled;
    }

    private static Node label(Map<Node, Node> labels, Node blank) {
        return labels.computeIfAbsent(blank, any -> NodeFactory.createLiteralString("_:b" + labels.size()));
    }

    /** A document without the white space between elements. */
    static Document parsed(byte[] xml) throws IOException {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            strip(document.getDocumentElement());
            return document;
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(text(xml), unreadable);
        }
    }

    private static void strip(org.w3c.dom.Node parent) {
        List<org.w3c.dom.Node> children = new ArrayList<>();
        for (org.w3c.dom.Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        boolean nested = children.stream().anyMatch(child -> child.getNodeType() == org.w3c.dom.Node.ELEMENT_NODE);
        children.forEach(child -> {
            if (child.getNodeType() == org.w3c.dom.Node.ELEMENT_NODE) {
                strip(child);
            } else if (nested || child.getTextContent().isBlank() && !isValue(parent)) {
                parent.removeChild(child);
            }
        });
    }

    private static boolean isValue(org.w3c.dom.Node element) {
        return List.of("literal", "uri", "bnode").contains(element.getNodeName());
    }
}
