package eu.hemicycle.columns.results;

import java.nio.charset.StandardCharsets;

/**
 * What a format writes around the text of a term.
 *
 * @param escapes for the text in between
 */
record Frame(Form form, byte[] before, Escapes escapes, byte[] after) {

    static Frame of(Form form, String before, Escapes escapes, String after) {
        return new Frame(
                form, before.getBytes(StandardCharsets.UTF_8), escapes, after.getBytes(StandardCharsets.UTF_8));
    }
}
