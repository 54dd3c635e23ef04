package eu.hemicycle.bench.peers;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;

/** Reads answers: SPARQL results in JSON, and graphs in N-Triples. */
final class AnswerReader {

    private final Query query;

    AnswerReader(Query query) {
        this.query = query;
    }

    /** The media type that this reads. */
    String accept() {
        return graph() ? "application/n-triples" : "application/sparql-results+json";
    }

    private boolean graph() {
        return query.isConstructType() || query.isDescribeType();
    }

    /** @throws PeerFailed if it cannot be read: an engine that runs out of time in the middle breaks it off */
    Answer read(byte[] bytes) {
        try {
            return graph() ? statements(bytes) : results(bytes);
        } catch (JenaException unreadable) {
            throw new PeerFailed("its answer of %d bytes is not whole".formatted(bytes.length));
        }
    }

    private static Answer statements(byte[] bytes) {
        Set<List<String>> triples = new HashSet<>();
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(TermForm::of)
                        .toList());
            }
        });
        return new Answer.Statements(triples);
    }

    private Answer results(byte[] bytes) {
        QueryExecResult result = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .readAny(new ByteArrayInputStream(bytes), new Context());
        if (query.isAskType()) {
            return new Answer.Truth(result.isBoolean() ? result.booleanResult() : onlyNumber(result.rowSet()));
        }
        boolean any = query.hasLimit() && !query.hasOrderBy();
        return any ? new Answer.SomeSolutions(result.rowSet().stream().count()) : solutions(result.rowSet());
    }

    /** Virtuoso says yes and no as one row with 1 or 0, or without a row. */
    private static boolean onlyNumber(RowSet rows) {
        return rows.stream()
                .flatMap(row -> Iter.asStream(row.vars()).map(row::get))
                .map(TermForm::of)
                .anyMatch(TermForm.of(NodeValue.TRUE.asNode())::equals);
    }

    private Answer solutions(RowSet rows) {
        List<Var> variables = query.getProjectVars();
        List<List<String>> read = new ArrayList<>();
        rows.forEachRemaining(row -> read.add(row(variables, row)));
        return new Answer.Solutions(query.hasOrderBy(), read);
    }

    private static List<String> row(List<Var> variables, Binding row) {
        return variables.stream().map(row::get).map(TermForm::of).toList();
    }
}
