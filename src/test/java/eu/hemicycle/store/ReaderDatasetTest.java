package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.change;
import static eu.hemicycle.store.StoreFixture.documents;
import static eu.hemicycle.store.StoreFixture.iri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers see documents and vocabularies as one graph, read only, and nothing of the view's own state. */
class ReaderDatasetTest {

    @TempDir
    Path data;

    private StoreFixture fixture;
    private DatasetGraph dataset;

    @BeforeEach
    void twoDocumentsAndAVocabularyThatRepeatsAStatement() {
        fixture = new StoreFixture(data);
        fixture.store.apply(documents(1, 2));
        fixture.store.apply(List.of(change("vocabulary/types", """
                A <urn:Document> <urn:label> "Document"@en <urn:graph:types> .
                A <urn:doc:1> <urn:type> <urn:Document> <urn:graph:types> .
                """)));
        dataset = fixture.store.dataset();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theDefaultGraphIsTheUnionAndEachTripleComesOnce() {
        assertThat(fixture.ask("SELECT ?s { ?s <urn:type> <urn:Document> } ORDER BY ?s"))
                .containsExactly("<urn:doc:1>", "<urn:doc:2>");
        assertThat(fixture.ask("SELECT ?o { <urn:doc:1> ?p ?o . FILTER(?p = <urn:type>) }"))
                .containsExactly("<urn:Document>");
        assertThat(fixture.ask("SELECT ?l { <urn:doc:2> <urn:type>/<urn:label> ?l }"))
                .containsExactly("\"Document\"@en");
    }

    @Test
    void queriesRunInTdb2sOwnExecution() {
        List<ExecutionContext> seen = new ArrayList<>();
        QC.setFactory(dataset.getContext(), context -> {
            seen.add(context);
            return OpExecutorTDB2.OpExecFactoryTDB.create(context);
        });
        assertThat(fixture.ask("SELECT ?s { ?s <urn:type> ?t . ?t <urn:label> ?l }"))
                .hasSize(2);
        assertThat(seen).isNotEmpty().allSatisfy(context -> {
            assertThat(context.getDataset()).isInstanceOf(DatasetGraphTDB.class);
            assertThat(context.getActiveGraph()).isInstanceOf(GraphTDB.class);
        });
    }

    @Test
    void withoutAnyoneSayingSoTheExecutorIsTdb2s() {
        assertThat(QC.getFactory(dataset.getContext())).isSameAs(OpExecutorTDB2.OpExecFactoryTDB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
            })
    void theUnionHasTheDocumentsTriplesAndNoOthers(String query) {
        assertThat(fixture.ask(query)).containsExactly("\"7\"^^<http://www.w3.org/2001/XMLSchema#integer>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT ?s { GRAPH <urn:x-arq:DefaultGraphNode> { ?s ?p ?o } }",
                "SELECT ?s { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s (<urn:a>|!<urn:a>) ?o } }",
                "SELECT ?s { BIND(IRI('urn:x-arq:DefaultGraph') AS ?g) GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?s FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
                "SELECT ?s FROM NAMED <urn:x-arq:DefaultGraph> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?s { GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?o { ?s (<urn:a>|!<urn:a>)* ?o }",
            })
    void noQueryReachesTheViewsOwnState(String query) {
        assertThat(fixture.ask(query)).noneMatch(term -> term.contains("hemicycle") || term.contains("E-9-2021"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT (COUNT(*) AS ?n) FROM <urn:graph:types> { ?s ?p ?o }                                     | 2
                    SELECT (COUNT(*) AS ?n) FROM <urn:graph:types> FROM <urn:graph:1:record> { ?s ?p ?o }           | 3
                    SELECT (COUNT(*) AS ?n) FROM <urn:graph:none> { ?s ?p ?o }                                      | 0
                    SELECT (COUNT(*) AS ?n) FROM <urn:x-arq:UnionGraph> { ?s ?p ?o }                                | 7
                    SELECT (COUNT(*) AS ?n) FROM NAMED <urn:graph:types> { ?s ?p ?o }                               | 0
                    SELECT (COUNT(*) AS ?n) FROM NAMED <urn:graph:types> { GRAPH ?g { ?s ?p ?o } }                  | 2
                    SELECT (COUNT(*) AS ?n) FROM <urn:graph:types> FROM NAMED <urn:graph:1:record> { GRAPH ?g { ?s ?p ?o } } | 2
                    """)
    void aQueryWithFromSeesTheGraphsItNames(String query, int count) {
        assertThat(fixture.ask(query)).containsExactly("\"" + count + "\"^^<http://www.w3.org/2001/XMLSchema#integer>");
    }

    @Test
    void onlyTheDocumentsGraphsAreListedAndCounted() {
        List<Node> expected = Stream.of("1:added", "1:record", "2:added", "2:record", "types")
                .map(name -> iri("urn:graph:" + name))
                .toList();
        Txn.executeRead(dataset, () -> {
            assertThat(Iter.toList(dataset.listGraphNodes())).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(dataset.size()).isEqualTo(5);
        });
        assertThat(fixture.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")).hasSize(5);
        assertThat(fixture.ask("SELECT ?g { GRAPH ?g {} }")).hasSize(5);
    }

    @Test
    void theJavaInterfaceShowsTheSameDefaultGraph() {
        Txn.executeRead(dataset, () -> {
            assertThat(dataset.getDefaultGraph().size()).isEqualTo(7);
            assertThat(dataset.getGraph(Quad.defaultGraphIRI).find().toList()).hasSize(7);
            assertThat(dataset.getUnionGraph().find().toList()).hasSize(7);
            assertThat(dataset.getGraph(iri("urn:graph:types")).size()).isEqualTo(2);
            assertThat(dataset.contains(Quad.defaultGraphIRI, iri("urn:doc:1"), iri("urn:type"), Node.ANY))
                    .isTrue();
        });
    }

    @Test
    void quadsAreListedOnceUnderTheirOwnGraphAndForTheDefaultGraphUnderItsName() {
        Txn.executeRead(dataset, () -> {
            assertThat(Iter.toList(dataset.find())).hasSize(8).noneMatch(Quad::isDefaultGraph);
            assertThat(Iter.toList(dataset.find(null, null, null, null))).hasSize(8);
            assertThat(Iter.toList(dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)))
                    .hasSize(7)
                    .allMatch(Quad::isDefaultGraph);
            assertThat(dataset.isEmpty()).isFalse();
            assertThat(dataset.prefixes().isEmpty()).isTrue();
            assertThat(dataset.getDefaultGraph().getPrefixMapping().getNsPrefixMap())
                    .isEmpty();
        });
    }

    @Test
    void readersCannotWrite() {
        assertThatThrownBy(() -> dataset.begin(TxnType.WRITE)).isInstanceOf(JenaException.class);
        assertThatThrownBy(() -> dataset.begin(ReadWrite.WRITE)).isInstanceOf(JenaException.class);
        Quad quad = Quad.create(iri("urn:g"), iri("urn:s"), iri("urn:p"), iri("urn:o"));
        Txn.executeRead(dataset, () -> {
            assertThat(dataset.promote()).isFalse();
            assertThat(dataset.promote(Transactional.Promote.READ_COMMITTED)).isFalse();
            assertThatThrownBy(() -> dataset.add(quad)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> dataset.clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> dataset.removeGraph(iri("urn:graph:types")))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> dataset.getDefaultGraph().add(quad.asTriple()))
                    .isInstanceOf(JenaException.class);
            assertThatThrownBy(() -> dataset.getGraph(iri("urn:graph:types")).add(quad.asTriple()))
                    .isInstanceOf(JenaException.class);
            assertThatThrownBy(() -> dataset.prefixes().add("x", "urn:x"))
                    .isInstanceOf(UnsupportedOperationException.class);
        });
        assertThatThrownBy(() -> dataset.add(quad)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(fixture.quads()).hasSize(8);
    }

    @Test
    void abortingAReadIsHarmlessAndEndsIt() {
        dataset.begin(TxnType.READ);
        dataset.abort();
        assertThat(dataset.isInTransaction()).isFalse();
        dataset.end();
        fixture.store.apply(documents(3, 1));
        assertThat(fixture.ask("SELECT ?s { ?s <urn:revision> ?r }")).hasSize(3);
    }

    @Test
    void aTransactionTellsWhatItSees() {
        Txn.executeRead(dataset, () -> {
            assertThat(fixture.store.snapshot().version()).isEqualTo(3);
            assertThat(fixture.store.snapshot().newest("vocabulary/types")).hasValue(3);
            assertThat(fixture.store.<Long>read(Snapshot::version)).isEqualTo(3);
        });
        assertThatThrownBy(() -> fixture.store.snapshot()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSecondTransactionOfOneThreadIsRefused() {
        Txn.executeRead(dataset, () -> assertThatThrownBy(() -> dataset.begin(TxnType.READ))
                .isInstanceOf(JenaException.class));
        assertThat(fixture.quads()).hasSize(8);
    }

    @Test
    void aChangeWithinAReadIsRefusedBeforeItReachesTheLog() {
        Txn.executeRead(dataset, () -> assertThatThrownBy(() -> fixture.store.apply(documents(9, 1)))
                .isInstanceOf(IllegalStateException.class));
        assertThat(fixture.log.last()).isEqualTo(3);
    }

    @Test
    void describeAndConstructReadTheUnion() {
        fixture.store.read(snapshot -> {
            try (QueryExec describe = QueryExec.dataset(snapshot.dataset())
                    .query("DESCRIBE <urn:doc:1>")
                    .build()) {
                assertThat(describe.describe().size()).isEqualTo(3);
            }
            return true;
        });
    }
}
