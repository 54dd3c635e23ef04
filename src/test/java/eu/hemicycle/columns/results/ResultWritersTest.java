package eu.hemicycle.columns.results;

import static eu.hemicycle.columns.results.WrittenTwice.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterXML;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Answers say the same as those of Jena's writers, from ids and from terms. */
class ResultWritersTest {

    static final List<Lang> FORMATS =
            List.of(ResultSetLang.RS_JSON, ResultSetLang.RS_XML, ResultSetLang.RS_CSV, ResultSetLang.RS_TSV);

    private static final String QUERY = """
            PREFIX : <http://e/>
            SELECT ?s ?o ?none ?made {
                ?s :says ?o
                OPTIONAL { ?o :says ?none }
                BIND(CONCAT("<&\\">", STR(?o), "\\u0009") AS ?made)
            }""";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    /** Every character that needs an escape in some format, and some of each length in UTF-8. */
    private static final String CHARACTERS = "\t\n\r !\"#$%&'(),-./:;<=>?@[\\]^_`{|}~]]>\u007F\u0085\u00A0\u00E9\u07FF"
            + "\u0800\u2028\u2029\uD7FF\uE000\uFEFF\uFFFD\uD800\uDC00\uD83D\uDE00\uDBFF\uDFFD</script>";

    private static final String CONTROLS =
            IntStream.range(0, ' ').mapToObj(Character::toString).reduce("", String::concat);

    @TempDir
    static Path folder;

    private static RowsOfIds data;

    @BeforeAll
    static void write() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        Node says = NodeFactory.createURI("http://e/says");
        Node blank = NodeFactory.createBlankNode("a b-c_é");
        terms().forEach(term -> {
            graph.add(NodeFactory.createURI("http://e/s"), says, term);
            graph.add(blank, says, term);
        });
        graph.add(blank, says, blank);
        data = new RowsOfIds(graph, folder);
    }

    static List<Node> terms() {
        List<Node> terms = new ArrayList<>();
        for (String text : List.of("", " ", "  a  ", "a,b", "\"", "\"\"", "_:b0", "true", "<http://e/>", CHARACTERS)) {
            terms.add(NodeFactory.createLiteralString(text));
            terms.add(NodeFactory.createLiteralLang(text, "en"));
            terms.add(NodeFactory.createLiteralLang(text, "fr-BE"));
            terms.add(typed(text, "http://e/type"));
        }
        CHARACTERS.codePoints().forEach(character -> {
            terms.add(NodeFactory.createLiteralString(Character.toString(character)));
            terms.add(NodeFactory.createURI("http://e/" + Character.toString(character)));
        });
        for (String number : List.of(
                "1",
                "-1",
                "+1",
                "01",
                "1.",
                "1.0",
                ".5",
                "+.5",
                "1e0",
                "1E-1",
                ".",
                "+",
                "abc",
                "",
                "1.5e3",
                "9223372036854775808",
                "INF",
                "true",
                "false",
                "0")) {
            for (String datatype : List.of("integer", "decimal", "double", "boolean", "float", "int", "date")) {
                terms.add(typed(number, XSD + datatype));
            }
        }
        terms.add(typed("2020-01-31", XSD + "date"));
        terms.add(NodeFactory.createLiteralString("long".repeat(20_000) + CHARACTERS));
        terms.add(NodeFactory.createBlankNode("other"));
        terms.add(NodeFactory.createURI("http://e/" + "path/".repeat(100)));
        return terms;
    }

    private static Node typed(String text, String datatype) {
        return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    private static List<Binding> list(RowSet rows) {
        List<Binding> list = new ArrayList<>();
        rows.forEachRemaining(list::add);
        return list;
    }

    @Test
    void fromIds() throws IOException {
        List<Binding> rows = list(data.answer(QUERY));

        assertThat(rows)
                .hasSizeGreaterThan(2 * terms().stream().distinct().toList().size());
        new WrittenTwice(Var.varList(List.of("s", "o", "none", "made")), rows).isTheSame();
    }

    @Test
    void fromTerms() throws IOException {
        List<Binding> rows =
                list(data.answer(QUERY)).stream().map(Binding::detach).toList();

        new WrittenTwice(Var.varList(List.of("s", "o", "none", "made")), rows).isTheSame();
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void idsAndTermsMakeTheSameBytesAlsoMixed(Lang format) {
        List<Var> vars = Var.varList(List.of("o", "missing", "s", "made"));
        List<Binding> ids = list(data.answer(QUERY));
        List<Binding> terms = ids.stream().map(Binding::detach).toList();
        List<Binding> mixed = IntStream.range(0, ids.size())
                .mapToObj(row -> (row % 3 == 0 ? ids : terms).get(row))
                .toList();

        String written = text(new WrittenTwice(vars, ids).ours(format));

        assertThat(written).isEqualTo(text(new WrittenTwice(vars, terms).ours(format)));
        assertThat(written).isEqualTo(text(new WrittenTwice(vars, mixed).ours(format)));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void rowsOfTwoAnswersShareTheirBlankNodes(Lang format) {
        List<Var> vars = List.of(Var.alloc("o"));
        String query = "SELECT ?o { ?o <http://e/says> \"true\" FILTER(isBlank(?o)) }";
        List<Binding> twice = Stream.concat(list(data.answer(query)).stream(), list(data.answer(query)).stream())
                .toList();

        List<Binding> read = list(WrittenTwice.read(format, new WrittenTwice(vars, twice).ours(format)));

        assertThat(read).hasSize(2);
        assertThat(read.get(0)).isEqualTo(read.get(1));
    }

    @Test
    void noRowsAndNoColumns() throws IOException {
        new WrittenTwice(Var.varList(List.of("a", "b")), List.of()).isTheSame();
        new WrittenTwice(Var.varList(List.of("a", "b")), List.of(BindingFactory.empty())).hasTheSameJson();
        new WrittenTwice(Var.varList(List.of("a", "b")), List.of(BindingFactory.empty())).hasTheSameBytesOfTsv();
        new WrittenTwice(List.of(), List.of()).hasTheSameJson();
        new WrittenTwice(List.of(), List.of(BindingFactory.empty())).hasTheSameXml();
    }

    @Test
    void controlCharactersWhereTheFormatHasThem() {
        WrittenTwice controls =
                rows(NodeFactory.createLiteralString(CONTROLS), NodeFactory.createURI("http://e/\u0001"));

        controls.hasTheSameJson();
        controls.hasTheSameBytesOfCsv();
        controls.hasTheSameBytesOfTsv();
    }

    /** XML 1.0 has no way to write them, so a reader is told that something is wrong, as by Jena. */
    @Test
    void controlCharactersInXmlAreNotLeftOut() {
        assertThat(text(rows(NodeFactory.createLiteralString("a\u0001b")).ours(ResultSetLang.RS_XML)))
                .contains("<literal>a&#x1;b</literal>");
    }

    @Test
    void textOfHalfACharacter() {
        WrittenTwice half = rows(NodeFactory.createLiteralString("a\uD800b"));

        half.hasTheSameJson();
        half.hasTheSameBytesOfCsv();
        half.hasTheSameBytesOfTsv();
    }

    @Test
    void termsOfRdf12() throws IOException {
        Node blank = NodeFactory.createBlankNode("x");
        Node inner = NodeFactory.createTripleTerm(
                blank, NodeFactory.createURI("http://e/p"), NodeFactory.createLiteralString("<\">"));
        WrittenTwice terms = rows(
                NodeFactory.createTripleTerm(blank, NodeFactory.createURI("http://e/p"), inner),
                NodeFactory.createLiteralDirLang("a", "he", "rtl"),
                blank);

        terms.hasTheSameJson();
        terms.hasTheSameXml();
        terms.hasTheSameBytesOfCsv();
        assertThat(text(terms.ours(ResultSetLang.RS_TSV))).contains("<<( _:Bx <http://e/p> <<(", "\"a\"@he--rtl");
    }

    /** Jena writes the IRI as it is, which is no XML. */
    @Test
    void datatypesThatXmlHasToEscape() throws IOException {
        Node odd = typed("a", "http://e/?a&b<\">");

        byte[] written = rows(odd).ours(ResultSetLang.RS_XML);

        assertThat(list(WrittenTwice.read(ResultSetLang.RS_XML, written)).get(0).get("x"))
                .isEqualTo(odd);
        rows(odd).hasTheSameJson();
        rows(odd).hasTheSameBytesOfTsv();
    }

    private static WrittenTwice rows(Node... terms) {
        Var x = Var.alloc("x");
        return new WrittenTwice(
                List.of(x),
                Stream.of(terms).map(term -> BindingFactory.binding(x, term)).toList());
    }

    @Test
    void labelsAsGivenIfTheContextSaysSo() {
        Context context = ARQ.getContext().copy().set(ARQ.outputGraphBNodeLabels, true);

        assertThat(written(ResultSetLang.RS_JSON, NodeFactory.createBlankNode("given"), context))
                .contains("\"given\"");
    }

    @Test
    void stylesheetsAsJenaWritesThem() {
        Context context = ARQ.getContext().copy().set(RowSetWriterXML.xmlStylesheet, "/style.xsl");

        assertThat(written(ResultSetLang.RS_XML, NodeFactory.createLiteralString("a"), context))
                .contains("<?xml-stylesheet type=\"text/xsl\" href=\"/style.xsl\"?>");
    }

    private static String written(Lang format, Node term, Context context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultWriters.FACTORIES.get(format).create(format).write(bytes, one(term), context);
        return text(bytes.toByteArray());
    }

    private static RowSet one(Node term) {
        Var x = Var.alloc("x");
        return RowSetStream.create(
                List.of(x), List.of(BindingFactory.binding(x, term)).iterator());
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void truthValuesAsJenaWritesThem(Lang format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ResultWriters.FACTORIES.get(format).create(format).write(bytes, true, ARQ.getContext());

        assertThat(text(bytes.toByteArray())).contains("true");
    }

    @Test
    void charactersAsJenaWritesThem() {
        StringWriter characters = new StringWriter();

        ResultWriters.FACTORIES
                .get(ResultSetLang.RS_CSV)
                .create(ResultSetLang.RS_CSV)
                .write(characters, one(NodeFactory.createLiteralString("a")), ARQ.getContext());

        assertThat(characters).hasToString("x\r\na\r\n");
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void aStreamThatFails(Lang format) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("closed");
            }
        };

        assertThatThrownBy(() -> ResultWriters.FACTORIES
                        .get(format)
                        .create(format)
                        .write(closed, data.answer(QUERY), ARQ.getContext()))
                .isInstanceOf(RuntimeIOException.class)
                .hasMessageContaining("closed");
    }

    /** The registry is of the whole program, so it gets back what it had. */
    @ParameterizedTest
    @FieldSource("FORMATS")
    void takeThePlaceOfJenasInItsRegistry(Lang format) {
        try {
            ResultWriters.register();

            assertThat(RowSetWriterRegistry.getFactory(format)).isSameAs(ResultWriters.FACTORIES.get(format));
        } finally {
            FORMATS.forEach(each -> RowSetWriterRegistry.register(each, WrittenTwice.JENA.get(each)));
        }
    }
}
