package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query finds defects: none in what we publish, and at least one in the defect that its header shows. */
class HygieneTest {

    private static final Pattern DEFECT = Pattern.compile("(?m)^# Defect: (.*)$");

    private static Graph published;

    static List<Path> queries() {
        return OntologyFiles.under("hygiene", ".rq", 20);
    }

    @BeforeAll
    static void read() {
        published = GraphFactory.createDefaultGraph();
        OntologyFiles.under("", ".ttl", 50).stream()
                .filter(file -> !file.startsWith("ontology/examples/invalid"))
                .forEach(file -> RDFParser.source(file).parse(published));
        OntologyFiles.under("examples", ".trig", 3).forEach(HygieneTest::addExample);
        assertThat(published.size()).isGreaterThan(5000);
    }

    private static void addExample(Path file) {
        RDFParser.source(file).toDatasetGraph().find().forEachRemaining(quad -> published.add(quad.asTriple()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void nothingThatWePublishIsDefective(Path query) {
        assertThat(rows(query, published)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryFindsItsDefect(Path query) {
        Matcher defect = DEFECT.matcher(OntologyFiles.text(query));
        assertThat(defect.find()).as("a line '# Defect: …' in Turtle").isTrue();
        Graph defective = GraphFactory.createDefaultGraph();
        RDFParser.fromString(prefixes() + defect.group(1), Lang.TURTLE).parse(defective);
        assertThat(rows(query, defective)).isNotEmpty();
    }

    /** The defect may use any prefix that one of the queries declares. */
    private static String prefixes() {
        StringBuilder prefixes = new StringBuilder();
        queries().stream()
                .flatMap(file -> query(file).getPrefixMapping().getNsPrefixMap().entrySet().stream())
                .distinct()
                .forEach(prefix -> prefixes.append("PREFIX %s: <%s>%n".formatted(prefix.getKey(), prefix.getValue())));
        return prefixes.toString();
    }

    private static List<String> rows(Path query, Graph graph) {
        try (QueryExec execution = QueryExec.dataset(DatasetGraphFactory.wrap(graph))
                .query(query(query))
                .build()) {
            RowSet rows = execution.select();
            return rows.stream().map(Object::toString).toList();
        }
    }

    private static Query query(Path file) {
        return QueryFactory.create(OntologyFiles.text(file));
    }
}
