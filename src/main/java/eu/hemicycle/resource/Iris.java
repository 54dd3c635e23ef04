package eu.hemicycle.resource;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IRIs and the URI characters that carry them (RFC 3986, RFC 3987 §3). */
public final class Iris {

    private static final Pattern ABSOLUTE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?:[^\\x00-\\x20\\x7F<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})+");
    private static final Pattern BEYOND_ASCII = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");
    private static final String UNRESERVED = "-._~";
    private static final String IN_PATH = UNRESERVED + "!$&'()*+,;=:@/%";

    private Iris() {}

    /** Whether a text has a scheme and nothing that an IRI cannot hold (RFC 3987 §2.2). */
    public static boolean isAbsolute(String text) {
        return ABSOLUTE.matcher(text).matches() && text.codePoints().allMatch(Iris::isScalar);
    }

    /** Whether a link to it may stand in a page: the web's schemes only, never {@code javascript:}. */
    static boolean isWebAddress(String iri) {
        return isAbsolute(iri) && (iri.startsWith("https://") || iri.startsWith("http://"));
    }

    /** The path part of an IRI as URI characters; percent signs stay (RFC 3987 §3.1). */
    static String encodePath(String part) {
        return encode(part, IN_PATH);
    }

    /** Any text as the value of a query parameter. */
    static String encodeParameter(String text) {
        return encode(text, UNRESERVED);
    }

    /** An IRI as a URI, for headers: only what is beyond ASCII is encoded (RFC 3987 §3.1). */
    static String asUri(String iri) {
        return encode(iri, IN_PATH + "?#[]");
    }

    private static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && (Character.isLetterOrDigit(point) || kept.indexOf(point) >= 0)) {
                encoded.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(octet & 0xFF));
                }
            }
        });
        return encoded.toString();
    }

    /** URI characters as IRI characters: only what encodes characters beyond ASCII is decoded (RFC 3987 §3.2). */
    static String decodePath(String part) {
        return BEYOND_ASCII.matcher(part).replaceAll(run -> Matcher.quoteReplacement(decoded(run.group())));
    }

    private static String decoded(String run) {
        byte[] octets = new byte[run.length() / 3];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Integer.parseInt(run.substring(3 * i + 1, 3 * i + 3), 16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return text.codePoints().allMatch(Iris::isUcsChar) ? text : run;
        } catch (CharacterCodingException notUtf8) {
            return run;
        }
    }

    private static boolean isUcsChar(int point) {
        return point >= 0xA0 && isScalar(point) && Character.getType(point) != Character.PRIVATE_USE;
    }

    private static boolean isScalar(int point) {
        return Character.getType(point) != Character.SURROGATE
                && !(point >= 0x80 && point < 0xA0)
                && (point & 0xFFFE) != 0xFFFE
                && !(point >= 0xFDD0 && point <= 0xFDEF);
    }
}
