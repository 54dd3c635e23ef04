package eu.hemicycle.columns.results;

import java.io.ByteArrayOutputStream;
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

    /** A text with what is around it. */
    byte[] written(byte[] text) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(before.length + text.length + after.length);
        written.writeBytes(before);
        written.writeBytes(escapes.in(text));
        written.writeBytes(after);
        return written.toByteArray();
    }

    /** Of Turtle and N-Triples, nothing abbreviated. */
    static Frame inTurtle(Form form) {
        return switch (form.type()) {
            case BLANK -> of(form, "", Escapes.TURTLE, "");
            case IRI -> of(form, "<", Escapes.IRI, ">");
            case LITERAL -> of(form, "\"", Escapes.TURTLE, '"' + suffix(form));
        };
    }

    private static String suffix(Form form) {
        if (!form.language().isEmpty()) {
            return "@" + form.language() + (form.direction().isEmpty() ? "" : "--" + form.direction());
        }
        return form.datatype().isEmpty()
                ? ""
                : "^^<" + new String(Escapes.IRI.in(form.datatype()), StandardCharsets.UTF_8) + ">";
    }
}
