package eu.hemicycle.sparql;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.SPARQLParser;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;

/** Reads queries of SPARQL 1.1 as Jena does, over {@link QueryTokens} where these are enough. */
final class QueryParser extends SPARQLParser {

    private final QueryTokens tokens;
    private final KnownIris iris;

    private QueryParser(QueryTokens tokens, KnownIris iris) {
        this.tokens = tokens;
        this.iris = iris;
    }

    /**
     * @param base against which relative IRIs of the query are resolved
     * @throws org.apache.jena.query.QueryException as Jena throws it, with the place in the text
     */
    static Query parse(String text, String base, KnownIris iris) {
        Optional<QueryTokens> common = QueryTokens.of(text);
        return common.isPresent() ? parse(common.get(), text, base, iris) : parseByJena(text, base);
    }

    private static Query parse(QueryTokens common, String text, String base, KnownIris iris) {
        try {
            Query query = new Query();
            query.setBase(iris.base(base));
            return new QueryParser(common, iris).parse(query, text);
        } catch (RuntimeException wrong) {
            // whatever breaks in the grammar is a QueryException of Jena's own reading, which says where
            return parseByJena(text, base);
        }
    }

    private static Query parseByJena(String text, String base) {
        return QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
    }

    @Override
    protected Query parse$(Query query, String text) {
        query.setSyntax(Syntax.syntaxSPARQL_11);
        query.setStrict(true);
        SPARQLParser11 parser = new Grammar(tokens, iris);
        parser.setQuery(query);
        try {
            parser.QueryUnit();
        } catch (ParseException malformed) {
            throw new QueryParseException(
                    malformed, malformed.currentToken.beginLine, malformed.currentToken.beginColumn);
        }
        return query;
    }

    private static final class Grammar extends SPARQLParser11 {

        private final KnownIris iris;

        Grammar(QueryTokens tokens, KnownIris iris) {
            super(tokens);
            this.iris = iris;
        }

        @Override
        protected String resolveIRI(String iri, int line, int column) {
            if (iris.has(iri)) {
                return iri;
            }
            String resolved = super.resolveIRI(iri, line, column);
            iris.learn(iri, resolved);
            return resolved;
        }
    }
}
