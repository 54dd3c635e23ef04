package eu.hemicycle.sparql;

import org.apache.jena.query.Query;

/** What a query form yields, which decides the formats it can be written in. */
enum AnswerKind {
    ROWS,
    BOOLEAN,
    GRAPH;

    static AnswerKind of(Query query) {
        if (query.isSelectType()) {
            return ROWS;
        }
        return query.isAskType() ? BOOLEAN : GRAPH;
    }
}
