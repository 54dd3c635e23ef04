package eu.hemicycle.ingest.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From printed lines to paragraphs: page numbers and repeated margins go, notes move to the end, wrapped lines are joined. */
final class PdfPages {

    private static final float SAME_SIZE = 1.05f;
    private static final int MARGIN_LINES = 2;
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?:[Pp]age )?\\d{1,4}(?: ?/ ?\\d{1,4})?");

    private final List<List<PdfLine>> pages;

    private PdfPages(List<List<PdfLine>> pages) {
        this.pages = pages;
    }

    static PdfPages of(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new LinkedHashMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        return new PdfPages(List.copyOf(pages.values()));
    }

    void collect(Collector collector) throws Unextractable {
        for (List<PdfLine> page : pages) {
            List<PdfLine> kept = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                if (isMargin(page, i)) {
                    collector.margin(page.get(i).text());
                } else {
                    kept.add(page.get(i));
                }
            }
            int notes = firstNote(kept);
            new PdfParagraphs(kept.subList(0, notes)).collect((text, opens) -> collector.line(text, opens, false));
            new PdfParagraphs(kept.subList(notes, kept.size())).collect(collector::note);
        }
    }

    /** A page's number, or what a later page repeats from the same edge of the first. */
    private boolean isMargin(List<PdfLine> page, int i) {
        boolean top = i < MARGIN_LINES;
        if (page.size() == 1 || !top && i < page.size() - MARGIN_LINES) {
            return false;
        }
        String text = page.get(i).text().strip();
        return PAGE_NUMBER.matcher(text).matches() && isNumberOf(page, text)
                || page != pages.get(0) && isRepeated(text, top);
    }

    private static boolean isNumberOf(List<PdfLine> page, String text) {
        return text.replaceFirst("^[Pp]age ", "")
                .split(" ?/ ?")[0]
                .equals(String.valueOf(page.get(0).page()));
    }

    private boolean isRepeated(String text, boolean top) {
        List<PdfLine> first = pages.get(0);
        List<PdfLine> edge = top
                ? first.subList(0, Math.min(MARGIN_LINES, first.size()))
                : first.subList(Math.max(0, first.size() - MARGIN_LINES), first.size());
        String withoutDigits = text.replaceAll("\\d", "");
        return edge.stream()
                .anyMatch(line -> line.text().strip().replaceAll("\\d", "").equals(withoutDigits));
    }

    /** Where the small print with its raised numbers begins at the foot of a page, below words in larger print. */
    private static int firstNote(List<PdfLine> page) {
        if (page.isEmpty()) {
            return 0;
        }
        float small = SAME_SIZE * page.get(page.size() - 1).size();
        int first = page.size();
        int i = page.size() - 1;
        while (i >= 0 && page.get(i).size() <= small) {
            first = Collector.beginsNote(page.get(i).text()) ? i : first;
            i--;
        }
        return i < 0 ? page.size() : first;
    }
}
