package eu.hemicycle.linking;

import static eu.hemicycle.linking.CitationRule.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts adopted by the Parliament and reports tabled in it: {@code P8_TA(2019)0083}, {@code A8-0245/2018}. */
final class ParliamentDocuments implements CitationRule {

    private static final Pattern ADOPTED = Pattern.compile(
            "(?=P)(?<![\\p{L}\\d])P(?<term>\\d{1,2})_TA(?:-PROV)? ?\\((?<year>(?:19|20)\\d{2})\\) ?(?<number>\\d{4})(?!\\d)");

    private static final Pattern TABLED = Pattern.compile(
            "(?=[ABT])(?<![\\p{L}\\d-])(?<letter>[ABT])(?<term>\\d{1,2})-(?<number>\\d{4})/(?<year>(?:19|20)\\d{2})(?!\\d)");

    @Override
    public List<Candidate> in(Content content, Wording words) {
        return Stream.concat(
                        CitationRule.each(ADOPTED, content.plain(), found -> document("TA", found)).stream(),
                        CitationRule.each(TABLED, content.plain(), ParliamentDocuments::tabled).stream())
                .toList();
    }

    private static Optional<Candidate> tabled(Matcher found) {
        return document(text(found, "letter").replace("T", "TA"), found);
    }

    private static Optional<Candidate> document(String series, Matcher found) {
        String identifier = String.join("-", series, found.group("term"), found.group("year"), found.group("number"));
        String label = found.group().replace(" ", "");
        Sense sense = new Sense(new Target.ParliamentDocument(identifier, label), label);
        return Optional.of(new Candidate(found.start(), found.end(), Rule.PARLIAMENT_DOCUMENT, sense));
    }
}
