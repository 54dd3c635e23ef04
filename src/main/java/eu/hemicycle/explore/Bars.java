package eu.hemicycle.explore;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of bars on one scale, in a drawing {@link #HEIGHT} high and {@link #WIDTH} wide.
 *
 * @param most documents that the highest bar stands for
 */
record Bars(int most, List<Pair> pairs) {

    /**
     * The bars of a year.
     *
     * @param label below them, or empty where there is no room
     */
    record Pair(int year, String label, double x, double width, double a, double b, int documentsA, int documentsB) {}

    static final int HEIGHT = 150;
    static final int WIDTH = 720;

    static Bars of(List<Comparison.Year> years) {
        int most = years.stream()
                .mapToInt(year -> Math.max(year.a(), year.b()))
                .max()
                .orElse(1);
        double step = (double) WIDTH / Math.max(years.size(), 8);
        int every = 1 + years.size() / 16;
        return new Bars(
                most,
                IntStream.range(0, years.size())
                        .mapToObj(place -> pair(years.get(place), place, step, most, every))
                        .toList());
    }

    private static Pair pair(Comparison.Year year, int place, double step, int most, int every) {
        return new Pair(
                year.year(),
                place % every == 0 ? Integer.toString(year.year()) : "",
                rounded(place * step),
                rounded(step * 0.4),
                rounded((double) year.a() * HEIGHT / most),
                rounded((double) year.b() * HEIGHT / most),
                year.a(),
                year.b());
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
