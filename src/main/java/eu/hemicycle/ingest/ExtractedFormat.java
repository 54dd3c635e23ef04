package eu.hemicycle.ingest;

import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.extraction.DocumentKind;
import eu.hemicycle.ingest.extraction.Extract;
import eu.hemicycle.ingest.extraction.ExtractedLine;
import eu.hemicycle.ingest.extraction.Extractor;
import eu.hemicycle.ingest.extraction.Unextractable;
import java.util.List;
import java.util.Optional;

/** A document as PDF or DOCX, read in a process of its own; line numbers count the printed lines. */
record ExtractedFormat(DocumentKind kind, SourceKind source, Extractor extractor) implements Format {

    @Override
    public Page read(Input input) throws Unreadable {
        try {
            Extract extract = extractor.extract(kind, input.bytes());
            return page(input, lines(extract.lines()), lines(extract.margins()));
        } catch (Unextractable reason) {
            throw new Unreadable(0, reason.value(), reason.rule(), reason.fix());
        }
    }

    private Page page(Input input, List<Line> lines, List<Line> margins) throws Unreadable {
        if (lines.isEmpty()) {
            throw new Unreadable(0, "", "A document has words, and this one shows none", "Download it again");
        }
        return new Page(
                source, input.name(), input.url(), Optional.empty(), Optional.empty(), lines, margins, List.of(), true);
    }

    private static List<Line> lines(List<ExtractedLine> extracted) throws Unreadable {
        Lines lines = new Lines();
        for (ExtractedLine line : extracted) {
            if (line.opensBlock()) {
                lines.endBlock();
            }
            lines.heading(line.heading());
            lines.append(line.text(), line.number());
            lines.endLine();
        }
        return lines.toList();
    }
}
