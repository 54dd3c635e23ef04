package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepresentationsTest {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                RunningSite.ANSWER,
                RunningSite.QUESTION,
                "/eli/dl/doc/E-9-2021-009912-ASW/en",
                "/authority/corporate-body/ENISA",
                "/eli/dir/2016/1148/oj",
                "/person/900101",
                "/id/person/ada-lindqvist",
                "/id/provision/dir/2011/24/art_14",
                "/id/body/caf%C3%A9-%2F-%E6%97%A5%E6%9C%AC",
                "/id/body/hostile",
                "/ns"
            })
    void allFormatsSayTheSame(String path) {
        Graph turtle = graph(path + ".ttl", Lang.TURTLE);
        assertThat(turtle.isEmpty()).isFalse();
        assertSame(turtle, graph(path + ".jsonld", Lang.JSONLD11));
        assertSame(turtle, graph(path + ".json", Lang.JSONLD11));
        assertSame(turtle, graph(path + ".rdf", Lang.RDFXML));
        assertSame(turtle, graph(path + ".nt", Lang.NTRIPLES));
        assertSame(turtle, flat(dataset(path + ".nq", Lang.NQUADS)));
        assertSame(turtle, flat(dataset(path + ".trig", Lang.TRIG)));
    }

    @Test
    void aDocumentIsItsTwoGraphsByName() {
        DatasetGraph answer = dataset(RunningSite.ANSWER + ".nq", Lang.NQUADS);
        assertThat(answer.listGraphNodes())
                .toIterable()
                .extracting(Node::getURI)
                .containsExactlyInAnyOrder(
                        RunningSite.MINT + "graph/E-9-2021-009912-ASW/record",
                        RunningSite.MINT + "graph/E-9-2021-009912-ASW/added");
        DatasetGraph stored = RunningSite.invented();
        assertThat(stored.calculateRead(() -> stored.stream(
                                NodeFactory.createURI(RunningSite.MINT + "graph/E-9-2021-009912-ASW/added"),
                                Node.ANY,
                                Node.ANY,
                                Node.ANY)
                        .filter(quad -> !answer.contains(quad))
                        .toList()))
                .isEmpty();
    }

    @Test
    void aDocumentReadsAsOneTree() {
        JsonNode tree = JsonMapper.shared()
                .readTree(site.get(RunningSite.ANSWER + ".jsonld").body());
        assertThat(tree.get("@id").asString()).isEqualTo("ep-doc:E-9-2021-009912-ASW");
        assertThat(tree.has("@graph")).isFalse();
        JsonNode english = tree.get("eli:is_realized_by").get(0);
        assertThat(english.get("epvoc:expressionContent").get("@value").asString())
                .startsWith("The Commission");
        assertThat(english.get("eli:is_embodied_by").get(0).get("@type").asString())
                .isEqualTo("eli:Manifestation");
        assertThat(tree.get("@reverse").get("hemi:work").size()).isGreaterThan(8);
    }

    @Test
    void theDataOfABodySaysWhoMentionsIt() {
        Graph body = graph("/authority/corporate-body/ENISA.ttl", Lang.TURTLE);
        assertThat(body.contains(
                        NodeFactory.createURI(RunningSite.DOCUMENTS + "E-9-2021-009912-ASW"), Terms.MENTIONS, Node.ANY))
                .isTrue();
        assertThat(body.find(Node.ANY, Terms.MENTIONS, Node.ANY).toList()).hasSize(3);
        assertThat(body.contains(NodeFactory.createURI("http://eurovoc.europa.eu/7938"), Node.ANY, Node.ANY))
                .isFalse();
    }

    @Test
    void theBytesDependOnTheStatementsAndNotOnTheirOrder() {
        Representations representations = new Representations(
                new Prefixes(RunningSite.MINT), new ClassPathResource("resource/ontology/none.jsonld"));
        Node thing = NodeFactory.createURI(RunningSite.DOCUMENTS + "E-9-2021-009912-ASW");
        List<Quad> quads = new ArrayList<>(
                dataset(RunningSite.ANSWER + ".nq", Lang.NQUADS).stream().toList());
        for (Format format : Format.data()) {
            byte[] before = representations.write(format, thing, quads);
            Collections.reverse(quads);
            assertThat(representations.write(format, thing, quads))
                    .as(format.name())
                    .isEqualTo(before);
            assertThat(representations.write(format, thing, quads.subList(1, quads.size())))
                    .as(format.name())
                    .isNotEqualTo(before);
        }
    }

    private static void assertSame(Graph expected, Graph actual) {
        assertThat(actual.isIsomorphicWith(expected)).isTrue();
    }

    private Graph graph(String path, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        parse(path, lang).parse(graph);
        return graph;
    }

    private DatasetGraph dataset(String path, Lang lang) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        parse(path, lang).parse(dataset);
        return dataset;
    }

    private RDFParserBuilder parse(String path, Lang lang) {
        return RDFParser.create()
                .source(new StringReader(site.get(path).body()))
                .lang(lang);
    }

    private static Graph flat(DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.stream().map(Quad::asTriple).forEach(graph::add);
        return graph;
    }
}
