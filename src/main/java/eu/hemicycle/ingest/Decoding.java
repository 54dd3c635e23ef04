package eu.hemicycle.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From bytes to characters: UTF-8, UTF-16 with a byte order mark, or the Windows-1252 that an HTML page declares. */
final class Decoding {

    private static final int PROLOGUE = 2048;
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_-]{1,20})");
    private static final String WINDOWS_1252 = "windows-1252";
    private static final String FIX = "Save the page as HTML or as plain text in UTF-8";

    private Decoding() {}

    static String decode(byte[] bytes) throws Unreadable {
        Optional<Charset> marked = byteOrderMark(bytes);
        String text = marked.isPresent() ? strictly(bytes, marked.get()) : utf8(bytes);
        refuseBinary(text);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Unreadable notText(int line, String value, String what) {
        return new Unreadable(line, value, "A page is HTML or plain text, and this is " + what, FIX);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (mark) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static String strictly(byte[] bytes, Charset charset) throws Unreadable {
        try {
            return decoder(charset).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw notText(0, "", "no valid " + charset + ", which its byte order mark announces");
        }
    }

    /** Bytes that are valid UTF-8 are UTF-8, whatever the page declares: saving a page often re-encodes it. */
    private static String utf8(byte[] bytes) throws Unreadable {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder(StandardCharsets.UTF_8).decode(input, output, true);
        if (!result.isError()) {
            return output.flip().toString();
        }
        if (declaresWindows1252(bytes)) {
            return new String(bytes, Charset.forName(WINDOWS_1252));
        }
        throw invalid(bytes, input.position());
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Latin-1 means Windows-1252 to every browser (WHATWG Encoding Standard, 4.2). */
    private static boolean declaresWindows1252(byte[] bytes) {
        String prologue = new String(bytes, 0, Math.min(bytes.length, PROLOGUE), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(prologue);
        if (!prologue.contains("<") || !declared.find()) {
            return false;
        }
        return switch (declared.group(1).toLowerCase(Locale.ROOT)) {
            case WINDOWS_1252, "cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii" -> true;
            default -> false;
        };
    }

    private static Unreadable invalid(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String value = "0x%02X".formatted(bytes[position] & 0xFF);
        return new Unreadable(
                line, value, "Text is valid UTF-8, and byte " + (position + 1) + " of the file is not", FIX);
    }

    /** A stray control character happens in saved pages; NUL, or one control character in a hundred, is no text. */
    private static void refuseBinary(String text) throws Unreadable {
        int line = 1;
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            line += at == '\n' ? 1 : 0;
            controls += Character.isISOControl(at) && !Character.isWhitespace(at) ? 1 : 0;
            if (at == 0 || controls > 8 + text.length() / 100) {
                throw notText(line, String.valueOf(at), "binary");
            }
        }
    }
}
