package eu.hemicycle.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One question or answer of a page with its own lines.
 *
 * @param lines from what stands above the heading to the last line before the next part
 * @param heading with its position among these lines
 */
record PagePart(List<Line> lines, Heading heading) {

    /** {@code (English version)} */
    private static final Pattern VERSION = Pattern.compile("\\(\\p{L}{3,20}(?: \\p{L}{3,20}){1,2}\\)");

    static List<PagePart> of(Page page) {
        List<Heading> headings = Headings.in(page);
        List<PagePart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int end = i + 1 < headings.size()
                    ? beginning(page.lines(), headings.get(i + 1), heading.position() + heading.length())
                    : page.lines().size();
            parts.add(new PagePart(page.lines().subList(start, end), heading.at(heading.position() - start)));
            start = end;
        }
        return parts;
    }

    /** Dates, references and the name of the language directly above a heading belong to it. */
    private static int beginning(List<Line> lines, Heading next, int least) {
        int start = next.position();
        while (start > least && isFront(lines.get(start - 1), next)) {
            start--;
        }
        return start;
    }

    private static boolean isFront(Line line, Heading next) {
        boolean version = next.kind() == Heading.Kind.QUESTION
                && VERSION.matcher(line.text()).matches();
        return version || isFront(next.labels().kindOf(line));
    }

    private static boolean isFront(LineKind kind) {
        return switch (kind) {
            case DATE, REFERENCES, PORTAL, PRESENT_PORTAL, RENDITIONS -> true;
            default -> false;
        };
    }
}
