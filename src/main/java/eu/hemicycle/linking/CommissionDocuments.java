package eu.hemicycle.linking;

import static eu.hemicycle.linking.CitationRule.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents of the Commission by series, year and number: {@code COM(2020) 823 final}. */
final class CommissionDocuments implements CitationRule {

    private static final String FINAL =
            "(?:final|définitif|endgültig|endg\\.|definitivo|definitief|def\\.|wersja ostateczna|final)";

    private static final Pattern FORM = Pattern.compile("(?<![\\p{L}\\d])(?<series>COM|SWD|SEC|JOIN|C)"
            + "(?: ?\\((?<year>(?:19|20)\\d{2}|[789]\\d)\\) ?|/(?<slashed>(?:19|20)\\d{2})/)0*(?<number>[1-9]\\d{0,4})"
            + "(?!\\d)(?:/\\d{1,2}(?![\\d/]))?(?:[ -]{0,2}" + FINAL + "(?!\\p{L})(?:/\\d)?)?");

    @Override
    public List<Candidate> in(Content content, Wording words) {
        return CitationRule.each(FORM, content.plain(), CommissionDocuments::read);
    }

    private static Optional<Candidate> read(Matcher found) {
        String printed = text(found, "year") + text(found, "slashed");
        int year = Integer.parseInt(printed.length() == 4 ? printed : "19" + printed);
        Target.Paper paper = new Target.Paper(found.group("series"), year, Integer.parseInt(found.group("number")));
        return Optional.of(
                new Candidate(found.start(), found.end(), Rule.COMMISSION_DOCUMENT, new Sense(paper, paper.label())));
    }
}
