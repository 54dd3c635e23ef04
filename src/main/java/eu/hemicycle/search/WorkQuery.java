package eu.hemicycle.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what somebody looks for into a query for Works. A Work has a word if any of its texts has it, in any language; so
 * words that are all wanted may stand in different texts of one Work.
 */
final class WorkQuery {

    private static final Map<WordQuery.Part, Float> WEIGHTS =
            Map.of(WordQuery.Part.TITLE, 2.5f, WordQuery.Part.TEXT, 1f, WordQuery.Part.WHO, 2f);
    /** How much a second text that has the word adds to the best one. */
    private static final float TIE = 0.3f;

    private final Map<WordQuery.Part, List<String>> fields = new EnumMap<>(WordQuery.Part.class);
    private final boolean weighed;

    /** @param weighed whether it matters how well a Work matches, or only that it does, which costs less */
    WorkQuery(IndexReader reader, boolean weighed) {
        this.weighed = weighed;
        for (WordQuery.Part part : WordQuery.Part.values()) {
            fields.put(
                    part,
                    FieldInfos.getIndexedFields(reader).stream()
                            .filter(field -> Words.isField(part.field(), field))
                            .sorted()
                            .toList());
        }
    }

    Query of(WordQuery query) {
        return of(query, List.of(WordQuery.Part.values()));
    }

    private Query of(WordQuery query, List<WordQuery.Part> parts) {
        if (query instanceof WordQuery.All all) {
            BooleanQuery.Builder both = new BooleanQuery.Builder();
            all.wanted().forEach(wanted -> both.add(of(wanted, parts), Occur.MUST));
            all.unwanted().forEach(unwanted -> both.add(of(unwanted, parts), Occur.MUST_NOT));
            return both.build();
        }
        if (query instanceof WordQuery.Any any) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            any.wanted().forEach(wanted -> either.add(of(wanted, parts), Occur.SHOULD));
            return either.build();
        }
        if (query instanceof WordQuery.In in) {
            return of(in.query(), List.of(in.part()));
        }
        if (query instanceof WordQuery.Has has) {
            return having(has.facet(), has.value());
        }
        return query instanceof WordQuery.Numbered numbered
                ? new TermQuery(
                        new Term(IndexSchema.REFERENCE, numbered.reference().toString()))
                : inAnyLanguage(query, parts);
    }

    /** Finds the Works that have a value of a facet. */
    static Query having(Facet facet, String value) {
        return new TermQuery(DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, facet.dimension(), value));
    }

    /** Finds the Works that have one value at least. */
    static Query having(Facet facet, Set<String> values) {
        return anyOf(values.stream().map(value -> having(facet, value)).toList());
    }

    private Query inAnyLanguage(WordQuery words, List<WordQuery.Part> parts) {
        List<Query> alternatives = new ArrayList<>();
        for (WordQuery.Part part : parts) {
            for (String field : fields.get(part)) {
                Query query = new FieldQuery(field, weighed).of(words);
                alternatives.add(weighed ? new BoostQuery(query, WEIGHTS.get(part)) : query);
            }
        }
        if (alternatives.isEmpty()) {
            return new MatchNoDocsQuery("no text is there");
        }
        return weighed ? new DisjunctionMaxQuery(alternatives, TIE) : anyOf(alternatives);
    }

    private static Query anyOf(List<Query> alternatives) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> any.add(alternative, Occur.SHOULD));
        return any.build();
    }
}
