package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.EpDocumentTypes;
import eu.hemicycle.search.Tally.Delays;
import eu.hemicycle.search.Tally.Parts;
import eu.hemicycle.search.Tally.Questions;
import eu.hemicycle.search.Tally.Side;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts the Works of one segment of the index, in one pass over its values. */
final class SegmentTally {

    private static final Set<Facet> COUNTED = EnumSet.of(Facet.ACT, Facet.BODY, Facet.TOPIC, Facet.LANGUAGE);
    private static final String ANSWERED = "answered";

    private final FacetColumn column;
    private final FacetValues.Value[] values;
    private final @Nullable Bits live;
    private final NumericDocValues dates;
    private final NumericDocValues delays;
    private final NumericDocValues deadlines;
    private final int[] works;
    private final Tally tally = Tally.empty();

    private SegmentTally(LeafReader segment, FacetColumns columns) throws IOException {
        this.column = columns.of(segment);
        FacetValues.Known known = columns.values().known();
        this.values = known.values();
        this.works = new int[known.size()];
        this.live = segment.getLiveDocs();
        this.dates = DocValues.getNumeric(segment, IndexSchema.DATE);
        this.delays = DocValues.getNumeric(segment, IndexSchema.DAYS);
        this.deadlines = DocValues.getNumeric(segment, IndexSchema.DEADLINE);
    }

    static Tally of(LeafReader segment, FacetColumns columns) throws IOException {
        return new SegmentTally(segment, columns).counted();
    }

    private Tally counted() throws IOException {
        for (int work = 0; work < column.size(); work++) {
            if (live == null || live.get(column.place(work))) {
                count(work);
            }
        }
        for (int number = 0; number < works.length; number++) {
            FacetValues.Value value = values[number];
            if (works[number] > 0 && COUNTED.contains(value.facet())) {
                tally.works()
                        .computeIfAbsent(value.facet(), ignored -> new HashMap<>())
                        .put(value.text(), works[number]);
            }
        }
        return tally;
    }

    private void count(int work) throws IOException {
        Map<Facet, List<String>> has = new EnumMap<>(Facet.class);
        column.values(work).forEach(number -> {
            works[number]++;
            FacetValues.Value value = values[number];
            has.computeIfAbsent(value.facet(), ignored -> new ArrayList<>()).add(value.text());
        });
        int place = column.place(work);
        Optional<LocalDate> date = day(place);
        side(has).ifPresent(side -> tally.parts().merge(side, parts(side, has, date.isPresent()), Parts::and));
        if (has.containsKey(Facet.STATE)) {
            question(has, date);
            delays(place, has);
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

    private void delays(int place, Map<Facet, List<String>> has) throws IOException {
        OptionalLong days = number(delays, place);
        if (days.isEmpty() || days.getAsLong() < 0) {
            return;
        }
        OptionalLong deadline = number(deadlines, place);
        Delays one = Delays.one(
                Math.toIntExact(days.getAsLong()),
                deadline.isPresent(),
                deadline.isPresent() && days.getAsLong() > deadline.getAsLong());
        has.getOrDefault(Facet.INSTITUTION, List.of())
                .forEach(institution -> tally.institutions().merge(institution, one, Delays::and));
        has.getOrDefault(Facet.ANSWERED_BY, List.of())
                .forEach(person -> tally.respondents().merge(person, one, Delays::and));
    }

    private Optional<LocalDate> day(int place) throws IOException {
        OptionalLong day = number(dates, place);
        return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsLong())) : Optional.empty();
    }

    private static OptionalLong number(NumericDocValues numbers, int place) throws IOException {
        return numbers.advanceExact(place) ? OptionalLong.of(numbers.longValue()) : OptionalLong.empty();
    }
}
