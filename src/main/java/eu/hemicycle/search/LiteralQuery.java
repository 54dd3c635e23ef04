package eu.hemicycle.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Looks for literals.
 *
 * @param words what they hold
 * @param language a primary subtag, {@link IndexSchema#NO_LANGUAGE}, or empty for any
 * @param subject whose they are; empty for any
 * @param predicates by which they are said; empty for any
 * @param graphs in which they are said; absent for any, and none of them finds nothing
 */
record LiteralQuery(
        WordQuery words,
        Optional<String> language,
        Optional<String> subject,
        Collection<String> predicates,
        Optional<Set<String>> graphs) {

    Query in(IndexReader reader) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new DisjunctionMaxQuery(alternatives(reader), 0), Occur.MUST);
        language.ifPresent(tag -> query.add(oneOf(IndexSchema.LANGUAGE, Set.of(tag)), Occur.FILTER));
        subject.ifPresent(iri -> query.add(oneOf(IndexSchema.SUBJECT, Set.of(iri)), Occur.FILTER));
        graphs.ifPresent(iris -> query.add(oneOf(IndexSchema.GRAPH, iris), Occur.FILTER));
        if (!predicates.isEmpty()) {
            query.add(oneOf(IndexSchema.PREDICATE, predicates), Occur.FILTER);
        }
        return query.build();
    }

    /** A literal has its words in the one field of its language. */
    private List<Query> alternatives(IndexReader reader) {
        Stream<String> fields = language.map(tag -> Stream.of(Words.field(tag)))
                .orElseGet(() -> FieldInfos.getIndexedFields(reader).stream().filter(Words::isField));
        return fields.sorted().map(field -> new FieldQuery(field).of(words)).toList();
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
