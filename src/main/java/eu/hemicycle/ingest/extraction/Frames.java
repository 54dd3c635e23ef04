package eu.hemicycle.ingest.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How parent and child speak: framed, every length checked on the side that reads. */
final class Frames {

    /** What the child says once it is ready; whatever a library prints before it is passed over. */
    static final byte[] READY = "hemicycle-extraction-1\n".getBytes(StandardCharsets.US_ASCII);

    /** No document is larger; those that are have been refused before. */
    static final int LARGEST_DOCUMENT = 64 * 1024 * 1024;

    private static final int REQUEST = 0x48454d31;
    private static final int LINES = 0x48454d32;
    private static final int REFUSAL = 0x48454d33;
    private static final int OPENS_BLOCK = 1;
    private static final int HEADING = 2;
    private static final int LONGEST_SENTENCE = 4096;

    private Frames() {}

    /** What is asked of the child. */
    record Request(DocumentKind kind, byte[] document) {}

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeInt(REQUEST);
        out.writeByte(request.kind().ordinal());
        out.writeInt(request.document().length);
        out.write(request.document());
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        expect(in.readInt() == REQUEST);
        int kind = in.readUnsignedByte();
        expect(kind < DocumentKind.values().length);
        return new Request(DocumentKind.values()[kind], in.readNBytes(bounded(in.readInt(), LARGEST_DOCUMENT)));
    }

    static void write(DataOutputStream out, Extract extract) throws IOException {
        out.writeInt(LINES);
        writeLines(out, extract.lines());
        writeLines(out, extract.margins());
        out.flush();
    }

    static void write(DataOutputStream out, Unextractable reason) throws IOException {
        out.writeInt(REFUSAL);
        for (String sentence : List.of(reason.value(), reason.rule(), reason.fix())) {
            writeString(
                    out,
                    sentence.length() > LONGEST_SENTENCE / 4 ? sentence.substring(0, LONGEST_SENTENCE / 4) : sentence);
        }
        out.flush();
    }

    /** @throws Unextractable the child's own refusal */
    static Extract readResponse(DataInputStream in) throws IOException, Unextractable {
        int type = in.readInt();
        if (type == REFUSAL) {
            throw new Unextractable(
                    readString(in, LONGEST_SENTENCE),
                    readString(in, LONGEST_SENTENCE),
                    readString(in, LONGEST_SENTENCE));
        }
        expect(type == LINES);
        return new Extract(readLines(in), readLines(in));
    }

    private static void writeLines(DataOutputStream out, List<ExtractedLine> lines) throws IOException {
        out.writeInt(lines.size());
        for (ExtractedLine line : lines) {
            out.writeInt(line.number());
            out.writeByte((line.opensBlock() ? OPENS_BLOCK : 0) | (line.heading() ? HEADING : 0));
            writeString(out, line.text());
        }
    }

    private static List<ExtractedLine> readLines(DataInputStream in) throws IOException {
        int count = bounded(in.readInt(), Collector.MOST_LINES);
        List<ExtractedLine> lines = new ArrayList<>();
        int left = 4 * Collector.MOST_CHARACTERS;
        for (int i = 0; i < count; i++) {
            int number = bounded(in.readInt(), Collector.MOST_LINES);
            int flags = in.readUnsignedByte();
            String text = readString(in, left);
            left -= text.length();
            lines.add(new ExtractedLine(number, text, (flags & OPENS_BLOCK) != 0, (flags & HEADING) != 0));
        }
        return lines;
    }

    private static void writeString(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readString(DataInputStream in, int longest) throws IOException {
        byte[] bytes = in.readNBytes(bounded(in.readInt(), longest));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int length, int most) throws IOException {
        expect(length >= 0 && length <= most);
        return length;
    }

    private static void expect(boolean kept) throws IOException {
        if (!kept) {
            throw new IOException("The other side does not keep to the protocol");
        }
    }
}
