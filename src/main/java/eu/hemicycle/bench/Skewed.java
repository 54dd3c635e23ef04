package eu.hemicycle.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Items of which few come often and most seldom: the one at place n is drawn in proportion to 1/n (Zipf's law).
 *
 * @param <T> what is drawn
 */
final class Skewed<T> {

    private final List<T> items;
    private final double[] shares;

    Skewed(List<T> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to draw from");
        }
        this.items = List.copyOf(items);
        this.shares = new double[items.size()];
        double sum = 0;
        for (int place = 0; place < shares.length; place++) {
            sum += 1.0 / (place + 1);
            shares[place] = sum;
        }
    }

    T draw(Chance chance) {
        return items.get(place(chance));
    }

    int place(Chance chance) {
        double drawn = chance.fraction() * shares[shares.length - 1];
        int found = Arrays.binarySearch(shares, drawn);
        return Math.min(found < 0 ? -found - 1 : found + 1, items.size() - 1);
    }
}
