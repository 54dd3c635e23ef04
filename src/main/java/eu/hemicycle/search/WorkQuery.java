package eu.hemicycle.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
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

    WorkQuery(IndexReader reader) {
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
            return new TermQuery(DrillDownQuery.term(
                    IndexSchema.facets().getDimConfig(has.facet().dimension()).indexFieldName,
                    has.facet().dimension(),
                    has.value()));
        }
        return query instanceof WordQuery.Numbered numbered
                ? new TermQuery(
                        new Term(IndexSchema.REFERENCE, numbered.reference().toString()))
                : inAnyLanguage(query, parts);
    }

    private Query inAnyLanguage(WordQuery words, List<WordQuery.Part> parts) {
        List<Query> alternatives = new ArrayList<>();
        for (WordQuery.Part part : parts) {
            for (String field : fields.get(part)) {
                Query query = new FieldQuery(field).of(words);
                alternatives.add(new BoostQuery(query, WEIGHTS.get(part)));
            }
        }
        return alternatives.isEmpty()
                ? new MatchNoDocsQuery("no text is there")
                : new DisjunctionMaxQuery(alternatives, TIE);
    }
}
