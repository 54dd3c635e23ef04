package eu.hemicycle.ingest.sniffing;

import java.nio.charset.StandardCharsets;

/**
 * The names that a zip file lists at its end (APPNOTE 4.3.12), read without unpacking anything and without keeping more
 * than what tells the type.
 */
final class ZipNames {

    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int SHORTEST_END = 22;
    private static final int SHORTEST_LISTED = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final byte[] zip;
    private boolean contentTypes;
    private boolean word;
    private boolean office;
    private boolean openDocument;

    private ZipNames(byte[] zip) {
        this.zip = zip;
    }

    static ZipNames of(byte[] zip) {
        ZipNames names = new ZipNames(zip);
        int end = names.end();
        if (end >= 0) {
            names.readFrom(names.number(end + 16));
        }
        return names;
    }

    ContentType type() {
        if (contentTypes && word) {
            return ContentType.DOCX;
        }
        if (contentTypes && office) {
            return ContentType.OTHER_OFFICE;
        }
        return openDocument ? ContentType.OPEN_DOCUMENT : ContentType.ZIP;
    }

    private int end() {
        int last = zip.length - SHORTEST_END;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (number(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private void readFrom(int first) {
        int at = first;
        while (at >= 0 && at <= zip.length - SHORTEST_LISTED && number(at) == LISTED) {
            int length = half(at + 28);
            note(at + SHORTEST_LISTED, length);
            at += SHORTEST_LISTED + length + half(at + 30) + half(at + 32);
        }
    }

    private void note(int start, int length) {
        if (start + length > zip.length || length > 64) {
            return;
        }
        String name = new String(zip, start, length, StandardCharsets.ISO_8859_1);
        contentTypes |= name.equals("[Content_Types].xml");
        word |= name.startsWith("word/");
        office |= name.startsWith("xl/") || name.startsWith("ppt/") || name.startsWith("visio/");
        openDocument |= name.equals("content.xml") || name.equals("META-INF/container.xml");
    }

    private int half(int at) {
        return zip[at] & 0xFF | (zip[at + 1] & 0xFF) << 8;
    }

    private int number(int at) {
        return at < 0 || at + 4 > zip.length ? -1 : half(at) | half(at + 2) << 16;
    }
}
