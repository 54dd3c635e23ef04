package eu.hemicycle.ingest.extraction;

import java.util.List;

/**
 * The lines of a document.
 *
 * @param lines the text in reading order, then the notes, each of which begins with its number in brackets
 * @param margins what stands in headers and footers
 */
public record Extract(List<ExtractedLine> lines, List<ExtractedLine> margins) {

    public Extract {
        lines = List.copyOf(lines);
        margins = List.copyOf(margins);
    }
}
