package eu.hemicycle.ingest;

import eu.hemicycle.document.SourceKind;
import java.util.List;
import java.util.Optional;

/** A page saved as plain text: lines as they stand, blocks parted by empty lines. */
final class TextFormat implements Format {

    @Override
    public Page read(Input input) throws Unreadable {
        String text = Decoding.decode(input.bytes());
        List<Line> lines = lines(text);
        if (lines.isEmpty()) {
            throw new Unreadable(
                    1, "", "A page has words, and this one has nothing but white space", "Save or download it again");
        }
        return new Page(
                SourceKind.TEXT,
                input.name(),
                input.url(),
                Optional.empty(),
                Optional.empty(),
                lines,
                List.of(),
                List.of(),
                false);
    }

    /** Lines end with CR LF, LF or CR. */
    private static List<Line> lines(String text) throws Unreadable {
        Lines lines = new Lines();
        int number = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                continue;
            }
            lines.append(text.substring(start, i), number++);
            lines.endLine();
            boolean pair = i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
            i += pair ? 1 : 0;
            start = i + 1;
        }
        return lines.toList();
    }
}
