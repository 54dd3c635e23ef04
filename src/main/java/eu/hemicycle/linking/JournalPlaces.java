package eu.hemicycle.linking;

import static eu.hemicycle.linking.CitationRule.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Places in the Official Journal: {@code OJ L 119, 4.5.2016, p. 1}, {@code OJ L, 2023/2841, 18.12.2023}. */
final class JournalPlaces implements CitationRule {

    private static final String TITLE =
            "(?=[OJADGPEUHSMLĠΕОÚ])(?<![\\p{L}\\d])(?:OJ|Official Journal(?: of the European (?:Union|Communities))?|JO|Journal officiel"
                    + "|ABl\\.?(?: EU)?|DO|GU|Dz\\. ?U\\.(?: UE)?|PB|EUT|EFT|EGT|EUVL|EYVL|ELT|HL|UL|ΕΕ|ОВ|OV|OL|ĠU|SL|MO"
                    + "|Úř\\. věst\\.|Ú\\. ?v\\.(?: EÚ)?)";

    private static final String DATE =
            "(?<day>\\d{1,2})(?:\\.|/) ?(?<month>\\d{1,2})(?:\\.|/) ?(?<year>\\d{4}|\\d{2})(?!\\d)";

    private static final String LONG_DATE = "\\d{1,2}\\.? \\p{L}{3,12}\\.? (?:de |of )?(?<longyear>\\d{4})";

    private static final String PAGE =
            "(?: *,? *\\(?(?:pp?|S|s|str|blz|bls|σ|стр|c|lk|o|pág|págs|pag)\\.? ?(?<page>\\d{1,5})(?: ?[-—] ?\\d{1,5})?)?";

    private static final Pattern NUMBERED = Pattern.compile(
            TITLE + " ?(?<series>[LCS]) ?(?<number>\\d{1,4}(?: ?[AEI](?!\\p{L}))?)(?:/(?<first>\\d{1,4}))?"
                    + "(?: *, *| +(?:of|du|vom|de|del|van|z) +| +)(?:" + DATE + "|" + LONG_DATE + ")" + PAGE);

    /** Since 1 October 2023 each act is an issue of its own. */
    private static final Pattern BY_ACT = Pattern.compile(
            TITLE
                    + " ?(?<series>[LC])(?: *, *| )(?:[LC]/)?(?<year>20[2-9]\\d)/(?<number>\\d{1,5})(?: *, *\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4})?");

    /** The number of a notice: series C, its issue and the notice in it. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?=[12])(?<![\\p{L}\\d/])(?<year>(?:19|20)\\d{2})/(?<series>[CS]) ?(?<number>\\d{1,4})/(?<notice>\\d{2})(?!\\d)");

    @Override
    public List<Candidate> in(Content content, Wording words) {
        return Stream.of(
                        CitationRule.each(NUMBERED, content.plain(), JournalPlaces::numbered),
                        CitationRule.each(BY_ACT, content.plain(), JournalPlaces::byAct),
                        CitationRule.each(NOTICE, content.plain(), JournalPlaces::notice))
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<Candidate> numbered(Matcher found) {
        String series = text(found, "series");
        String number = text(found, "number").replace(" ", "");
        String year = fourDigits(text(found, "longyear") + text(found, "year"));
        String page = Stream.of("page", "first")
                .map(group -> text(found, group))
                .filter(printed -> !printed.isEmpty())
                .findFirst()
                .orElse("");
        String date = text(found, "day").isEmpty()
                ? year
                : Integer.parseInt(text(found, "day")) + "." + Integer.parseInt(text(found, "month")) + "." + year;
        String path = String.join("/", series, year, number);
        String label = "OJ " + series + " " + number + ", " + date;
        return page.isEmpty() ? place(found, path, label) : place(found, path + "/" + page, label + ", p. " + page);
    }

    private static String fourDigits(String year) {
        return year.length() == 4 ? year : (year.compareTo("52") < 0 ? "20" : "19") + year;
    }

    private static Optional<Candidate> byAct(Matcher found) {
        String number = text(found, "year") + "/" + text(found, "number");
        String series = text(found, "series");
        return place(found, series + "/" + number, "OJ " + series + ", " + number);
    }

    private static Optional<Candidate> notice(Matcher found) {
        String path = String.join("/", found.group("series"), found.group("year"), found.group("number"));
        String label = found.group("year") + "/" + found.group("series") + " " + found.group("number") + "/"
                + found.group("notice");
        return place(found, path + "/notice-" + found.group("notice"), label);
    }

    private static Optional<Candidate> place(Matcher found, String path, String label) {
        Sense sense = new Sense(new Target.JournalPlace(path, label), label);
        return Optional.of(new Candidate(found.start(), found.end(), Rule.JOURNAL_PLACE, sense));
    }
}
