package eu.hemicycle.ingest;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An annex of an answer: free text that is known by its name alone. */
final class AnnexPage {

    private static final int TOP = 10;

    private AnnexPage() {}

    static Annex annex(Page page, DocumentId id) throws Unreadable {
        Labels labels = Labels.of(language(page));
        Body body = Body.read(page, page.lines(), labels);
        Text text = body.text(page).orElseThrow(() -> Body.missing(page.lines().get(0)));
        return new Annex(
                id,
                labels.language(),
                date(page.lines(), labels),
                Optional.empty(),
                Optional.of(id.annex()),
                Optional.empty(),
                Optional.of(text),
                Renditions.of(page, id, List.of()),
                Optional.empty(),
                page.canonical(),
                Optional.empty(),
                Optional.empty());
    }

    private static Language language(Page page) throws Unreadable {
        Map<String, Language> told = PageLanguage.told(page);
        Set<Language> different = new TreeSet<>(told.values());
        if (different.size() != 1) {
            throw new Unreadable(
                    0,
                    told.isEmpty() ? page.name() : told.toString(),
                    "An annex is in the one language that its name or address tells",
                    "Name the file as the Parliament does, like E-9-2021-000001-ASW-ANN01_EN");
        }
        return different.iterator().next();
    }

    private static Optional<LocalDate> date(List<Line> lines, Labels labels) throws Unreadable {
        for (Line line : lines.subList(0, Math.min(TOP, lines.size()))) {
            if (labels.kindOf(line) == LineKind.DATE) {
                return Optional.of(Dates.of(labels.language()).in(line));
            }
        }
        return Optional.empty();
    }
}
