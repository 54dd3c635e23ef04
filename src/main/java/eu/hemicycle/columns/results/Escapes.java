package eu.hemicycle.columns.results;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a syntax writes in place of some characters of ASCII. Nothing else needs an escape, as all is UTF-8. */
final class Escapes {

    private static final int ASCII = 128;
    private static final int BYTES = 256;

    private final byte @Nullable [][] instead = new byte[ASCII][];
    private final boolean[] escaped = new boolean[BYTES];

    private Escapes(IntFunction<@Nullable String> escape) {
        for (int character = 0; character < ASCII; character++) {
            String written = escape.apply(character);
            if (written != null) {
                instead[character] = written.getBytes(StandardCharsets.US_ASCII);
                escaped[character] = true;
            }
        }
    }

    /** Of a string in JSON (RFC 8259 section 7). */
    static final Escapes JSON = new Escapes(character -> switch (character) {
        case '"' -> "\\\"";
        case '\\' -> "\\\\";
        case '\b' -> "\\b";
        case '\f' -> "\\f";
        case '\n' -> "\\n";
        case '\r' -> "\\r";
        case '\t' -> "\\t";
        default -> character < ' ' ? "\\u%04X".formatted(character) : null;
    });

    /**
     * Of text and attributes in XML 1.0. Line ends and tabs are written as references, which no reader normalises. Other
     * control characters have no place in XML at all; they are references too, as Jena writes them, and not left out in
     * silence.
     */
    static final Escapes XML = new Escapes(character -> switch (character) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        default -> character < ' ' ? "&#x%X;".formatted(character) : null;
    });

    /** Of a string in double quotes in Turtle (section 6.4), as Jena writes it. */
    static final Escapes TURTLE = new Escapes(character -> switch (character) {
        case '"' -> "\\\"";
        case '\\' -> "\\\\";
        case '\f' -> "\\f";
        case '\n' -> "\\n";
        case '\r' -> "\\r";
        case '\t' -> "\\t";
        default -> null;
    });

    /** Of an IRI in Turtle: what the production IRIREF leaves out. */
    static final Escapes IRI =
            new Escapes(character -> character <= ' ' || character == 0x7F || "<>\"{}|^`\\".indexOf(character) >= 0
                    ? "\\u%04X".formatted(character)
                    : null);

    /** Of a field in quotation marks in CSV (RFC 4180 section 2). */
    static final Escapes CSV = new Escapes(character -> character == '"' ? "\"\"" : null);

    /** What is written for a byte of UTF-8; null for the byte itself. */
    byte @Nullable [] instead(byte of) {
        return of < 0 ? null : instead[of];
    }

    /** The first place from one on of a byte for which another is written; the end if there is none. */
    int next(byte[] text, int from, int end) {
        boolean[] any = escaped;
        for (int place = from; place < end; place++) {
            if (any[text[place] & 0xFF]) {
                return place;
            }
        }
        return end;
    }

    byte[] in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text in the syntax. */
    byte[] in(byte[] text) {
        if (next(text, 0, text.length) == text.length) {
            return text;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (byte next : text) {
            byte[] other = instead(next);
            if (other == null) {
                written.write(next);
            } else {
                written.writeBytes(other);
            }
        }
        return written.toByteArray();
    }
}
