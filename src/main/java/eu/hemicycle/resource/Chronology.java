package eu.hemicycle.resource;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened around a question in the order of time, as a drawing and as the list that the drawing numbers.
 *
 * @param events the earliest first
 * @param lanes rows of dots, so that none covers another
 */
record Chronology(List<Event> events, List<Tick> ticks, int lanes) {

    /**
     * An event; {@code key} is asked, due, answered or act.
     *
     * @param weeks that the Rules of Procedure give, where it is due; else 0
     * @param thing the document or act; null for a day on which only something was due
     * @param x of its dot in the drawing
     * @param lane from 0, the lowest
     */
    record Event(
            int number,
            LocalDate date,
            String key,
            int weeks,
            @Nullable Ref thing,
            int x,
            int lane) {

        public int y(int lanes) {
            return TOP + (lanes - 1 - lane) * LANE;
        }
    }

    /** The beginning of a year. */
    record Tick(int year, int x) {}

    /** What is to be placed. */
    private record Day(
            LocalDate date, String key, int weeks, @Nullable Ref thing) {}

    static final Chronology NONE = new Chronology(List.of(), List.of(), 0);
    static final int WIDTH = 340;

    private static final int MARGIN = 12;
    private static final int TOP = 14;
    private static final int LANE = 19;
    private static final int DOT = 18;
    private static final int MOST_ACTS = 12;
    private static final int MOST_TICKS = 6;
    private static final int LEAST_EVENTS = 3;

    /**
     * @param acts cited, each with its date
     * @return nothing if there is no more to tell than that it was asked and answered
     */
    static Chronology of(DocumentPage.Dates dates, List<DatedAct> acts) {
        List<Day> days = Stream.concat(
                        acts.stream()
                                .sorted(Comparator.comparing(DatedAct::date))
                                .limit(MOST_ACTS)
                                .map(act -> new Day(act.date(), "act", 0, act.act())),
                        exchange(dates))
                .sorted(Comparator.comparing(Day::date))
                .toList();
        return days.size() < LEAST_EVENTS || span(days) == 0 ? NONE : drawn(days);
    }

    private static Stream<Day> exchange(DocumentPage.Dates dates) {
        Optional<Day> asked =
                Optional.ofNullable(dates.asked()).map(date -> new Day(date, "asked", 0, dates.question()));
        Optional<Day> due = Optional.ofNullable(dates.deadline())
                .flatMap(deadline ->
                        asked.map(day -> new Day(day.date().plusDays(deadline.days()), "due", deadline.weeks(), null)));
        Optional<Day> answered =
                Optional.ofNullable(dates.answered()).map(date -> new Day(date, "answered", 0, dates.answer()));
        return Stream.of(asked, due, answered).flatMap(Optional::stream);
    }

    private static long span(List<Day> days) {
        return ChronoUnit.DAYS.between(
                days.get(0).date(), days.get(days.size() - 1).date());
    }

    private static Chronology drawn(List<Day> days) {
        LocalDate first = days.get(0).date();
        long span = span(days);
        List<Integer> ends = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Day day : days) {
            int x = x(first, span, day.date());
            int lane = lane(ends, x);
            events.add(new Event(events.size() + 1, day.date(), day.key(), day.weeks(), day.thing(), x, lane));
        }
        return new Chronology(events, ticks(first, days.get(days.size() - 1).date(), span), ends.size());
    }

    private static int x(LocalDate first, long span, LocalDate date) {
        return MARGIN + (int) (ChronoUnit.DAYS.between(first, date) * (WIDTH - 2L * MARGIN) / span);
    }

    /** The lowest in which the dot before leaves room. */
    private static int lane(List<Integer> ends, int x) {
        for (int lane = 0; lane < ends.size(); lane++) {
            if (x - ends.get(lane) >= DOT) {
                ends.set(lane, x);
                return lane;
            }
        }
        ends.add(x);
        return ends.size() - 1;
    }

    private static List<Tick> ticks(LocalDate first, LocalDate last, long span) {
        int years = last.getYear() - first.getYear();
        int step = Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (int year = last.getYear(); year > first.getYear(); year -= step) {
            ticks.add(new Tick(year, x(first, span, LocalDate.of(year, 1, 1))));
        }
        return ticks;
    }

    /** An act with its date. */
    record DatedAct(Ref act, LocalDate date) {}

    public int width() {
        return WIDTH;
    }

    /** Where the line of time runs. */
    public int axis() {
        return TOP + (lanes - 1) * LANE + LANE / 2 + 5;
    }

    public int height() {
        return axis() + 16;
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }
}
