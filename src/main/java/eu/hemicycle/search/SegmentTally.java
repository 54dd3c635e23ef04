package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.EpDocumentTypes;
import eu.hemicycle.search.Tally.Delays;
import eu.hemicycle.search.Tally.Parts;
import eu.hemicycle.search.Tally.Questions;
import eu.hemicycle.search.Tally.Side;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Counts the Works of one segment of the index, in one pass over its values. */
final class SegmentTally {

    /** A value of a facet. */
    private record Value(Facet facet, String text) {}

    private static final Map<String, Facet> FACETS = byDimension();
    private static final Set<Facet> COUNTED = EnumSet.of(Facet.ACT, Facet.BODY, Facet.TOPIC, Facet.LANGUAGE);
    private static final String ANSWERED = "answered";

    private final LeafReader segment;
    private final SortedSetDocValues facets;
    private final NumericDocValues dates;
    private final NumericDocValues delays;
    private final NumericDocValues deadlines;
    private final List<Value> values = new ArrayList<>();
    private final int[] works;
    private final Tally tally = Tally.empty();

    private SegmentTally(LeafReader segment) throws IOException {
        this.segment = segment;
        this.facets = DocValues.getSortedSet(segment, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
        this.dates = DocValues.getNumeric(segment, IndexSchema.DATE);
        this.delays = DocValues.getNumeric(segment, IndexSchema.DAYS);
        this.deadlines = DocValues.getNumeric(segment, IndexSchema.DEADLINE);
        this.works = new int[Math.toIntExact(facets.getValueCount())];
        for (int ord = 0; ord < works.length; ord++) {
            String[] path = FacetsConfig.stringToPath(facets.lookupOrd(ord).utf8ToString());
            values.add(new Value(FACETS.get(path[0]), path[1]));
        }
    }

    private static Map<String, Facet> byDimension() {
        Map<String, Facet> facets = new HashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.dimension(), facet);
        }
        return Collections.unmodifiableMap(facets);
    }

    static Tally of(LeafReader segment) throws IOException {
        return new SegmentTally(segment).counted();
    }

    private Tally counted() throws IOException {
        PostingsEnum hits = segment.postings(new Term(IndexSchema.KIND, IndexSchema.WORK), PostingsEnum.NONE);
        Bits live = segment.getLiveDocs();
        if (hits != null) {
            for (int work = hits.nextDoc(); work != DocIdSetIterator.NO_MORE_DOCS; work = hits.nextDoc()) {
                if (live == null || live.get(work)) {
                    count(work);
                }
            }
        }
        for (int ord = 0; ord < works.length; ord++) {
            Value value = values.get(ord);
            if (works[ord] > 0 && COUNTED.contains(value.facet())) {
                tally.works()
                        .computeIfAbsent(value.facet(), ignored -> new HashMap<>())
                        .put(value.text(), works[ord]);
            }
        }
        return tally;
    }

    private void count(int work) throws IOException {
        Map<Facet, List<String>> has = new EnumMap<>(Facet.class);
        if (facets.advanceExact(work)) {
            for (int i = 0; i < facets.docValueCount(); i++) {
                int ord = (int) facets.nextOrd();
                works[ord]++;
                Value value = values.get(ord);
                has.computeIfAbsent(value.facet(), ignored -> new ArrayList<>()).add(value.text());
            }
        }
        Optional<LocalDate> date = day(work);
        side(has).ifPresent(side -> tally.parts().merge(side, parts(side, has, date.isPresent()), Parts::and));
        if (has.containsKey(Facet.STATE)) {
            question(has, date);
            delays(work, has);
        }
    }

    private static Optional<Side> side(Map<Facet, List<String>> has) {
        if (has.containsKey(Facet.STATE)) {
            return Optional.of(Side.QUESTION);
        }
        return has.getOrDefault(Facet.TYPE, List.of()).contains(EpDocumentTypes.ANNEX.getURI())
                ? Optional.empty()
                : Optional.of(Side.ANSWER);
    }

    private static Parts parts(Side side, Map<Facet, List<String>> has, boolean dated) {
        Facet person = side == Side.QUESTION ? Facet.ASKED_BY : Facet.ANSWERED_BY;
        return new Parts(
                1,
                one(dated),
                one(has.getOrDefault(Facet.HOLDS, List.of()).contains(Facet.TEXT)),
                one(has.containsKey(person)),
                one(has.containsKey(Facet.ACT)),
                one(has.containsKey(Facet.BODY)),
                one(has.containsKey(Facet.TOPIC)));
    }

    private static int one(boolean there) {
        return there ? 1 : 0;
    }

    private void question(Map<Facet, List<String>> has, Optional<LocalDate> date) {
        Questions one = new Questions(1, one(has.get(Facet.STATE).contains(ANSWERED)));
        date.ifPresent(day -> {
            tally.months()
                    .merge(
                            String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue()),
                            one,
                            Questions::and);
            tally.years().merge(String.format(Locale.ROOT, "%04d", day.getYear()), one, Questions::and);
        });
        has.getOrDefault(Facet.TERM, List.of()).forEach(term -> tally.terms().merge(term, one, Questions::and));
    }

    private void delays(int work, Map<Facet, List<String>> has) throws IOException {
        OptionalLong days = number(delays, work);
        if (days.isEmpty() || days.getAsLong() < 0) {
            return;
        }
        OptionalLong deadline = number(deadlines, work);
        Delays one = Delays.one(
                Math.toIntExact(days.getAsLong()),
                deadline.isPresent(),
                deadline.isPresent() && days.getAsLong() > deadline.getAsLong());
        has.getOrDefault(Facet.INSTITUTION, List.of())
                .forEach(institution -> tally.institutions().merge(institution, one, Delays::and));
        has.getOrDefault(Facet.ANSWERED_BY, List.of())
                .forEach(person -> tally.respondents().merge(person, one, Delays::and));
    }

    private Optional<LocalDate> day(int work) throws IOException {
        OptionalLong day = number(dates, work);
        return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsLong())) : Optional.empty();
    }

    private static OptionalLong number(NumericDocValues numbers, int work) throws IOException {
        return numbers.advanceExact(work) ? OptionalLong.of(numbers.longValue()) : OptionalLong.empty();
    }
}
