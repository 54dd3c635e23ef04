package eu.hemicycle.ingest.sniffing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tells the type of an input by its first bytes; of zip files also by the names listed at their end. */
public final class Sniffer {

    /** As many bytes as are looked at for the beginning. */
    public static final int HEAD = 8192;

    private static final int FARTHEST_PDF_MARK = 1024;

    private record Magic(ContentType type, int offset, byte[] bytes) {

        static Magic of(ContentType type, String latin1) {
            return new Magic(type, 0, latin1.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean begins(byte[] content) {
            int end = offset + bytes.length;
            return content.length >= end && Arrays.equals(content, offset, end, bytes, 0, bytes.length);
        }
    }

    private static final List<Magic> MAGIC = List.of(
            Magic.of(ContentType.PDF, "%PDF-"),
            Magic.of(ContentType.OLE, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
            Magic.of(ContentType.RTF, "{\\rtf"),
            Magic.of(ContentType.COMPRESSED, "\u001F\u008B"),
            Magic.of(ContentType.COMPRESSED, "BZh"),
            Magic.of(ContentType.COMPRESSED, "\u00FD7zXZ\u0000"),
            Magic.of(ContentType.COMPRESSED, "7z\u00BC\u00AF\u0027\u001C"),
            Magic.of(ContentType.COMPRESSED, "Rar!\u001A\u0007"),
            Magic.of(ContentType.COMPRESSED, "\u0028\u00B5\u002F\u00FD"),
            new Magic(ContentType.COMPRESSED, 257, "ustar".getBytes(StandardCharsets.US_ASCII)),
            Magic.of(ContentType.IMAGE, "\u0089PNG\r\n\u001A\n"),
            Magic.of(ContentType.IMAGE, "\u00FF\u00D8\u00FF"),
            Magic.of(ContentType.IMAGE, "GIF8"),
            Magic.of(ContentType.IMAGE, "II*\u0000"),
            Magic.of(ContentType.IMAGE, "MM\u0000*"));

    private Sniffer() {}

    /** @param content the whole input */
    public static ContentType sniff(byte[] content) {
        if (content.length == 0) {
            return ContentType.EMPTY;
        }
        if (isZip(content)) {
            return ZipNames.of(content).type();
        }
        for (Magic magic : MAGIC) {
            if (magic.begins(content)) {
                return magic.type();
            }
        }
        return hasLatePdfMark(content) ? ContentType.PDF : TextSniffer.sniff(content);
    }

    /** Whether bytes, or the first of them, begin as zip files do, an empty one included (APPNOTE 4.3). */
    public static boolean isZip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /** Readers accept bytes before the mark (ISO 32000-1, implementation note 13); text that speaks of PDF has no NUL. */
    private static boolean hasLatePdfMark(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, FARTHEST_PDF_MARK), StandardCharsets.ISO_8859_1);
        int mark = head.indexOf("%PDF-1.");
        return mark > 0 && (head.charAt(mark - 1) == '\n' || head.charAt(mark - 1) == '\r') && head.contains(" obj");
    }
}
