package eu.hemicycle.linking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cases before the courts of the Union by number, and their decisions by ECLI: {@code C-311/18}, {@code EU:C:2020:559}. */
final class CourtCases implements CitationRule {

    private static final Pattern CASE = Pattern.compile("(?=[CTF])(?<![\\p{L}\\d-])(?<number>[CTF] ?- ?\\d{1,4}/\\d{2})"
            + "(?: (?:PPU|P\\(I\\)|P(?![\\p{L}\\d])|RENV|R(?![\\p{L}\\d])|DEP|REV))?(?![\\p{L}\\d/])");

    private static final Pattern ECLI =
            Pattern.compile("(?=[Ee])(?<![\\p{L}\\d:])(?i:ECLI:)?EU:[CTF]:(?:19|20)\\d{2}:\\d{1,5}(?!\\d)");

    /** Before 1989 there was one court, and its cases had no letter. */
    private static final Pattern OLD_CASE =
            Pattern.compile("(?i:\\bcases? )(?<number>\\d{1,3}/[5-8]\\d)(?![\\p{L}\\d/])");

    @Override
    public List<Candidate> in(Content content, Wording words) {
        return Stream.of(
                        CitationRule.each(CASE, content.plain(), found -> byNumber(found, found.start())),
                        CitationRule.each(OLD_CASE, content.plain(), found -> byNumber(found, found.start("number"))),
                        CitationRule.each(ECLI, content.plain(), CourtCases::byEcli))
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<Candidate> byNumber(Matcher found, int start) {
        String number = found.group("number").replace(" ", "");
        return candidate(new Target.CourtCase(number), start, found.end(), "Case " + number);
    }

    private static Optional<Candidate> byEcli(Matcher found) {
        String bare = found.group().toUpperCase(Locale.ROOT).replaceFirst("^ECLI:", "");
        return candidate(new Target.Judgment("ECLI:" + bare), found.start(), found.end(), "ECLI:" + bare);
    }

    private static Optional<Candidate> candidate(Target target, int start, int end, String label) {
        return Optional.of(new Candidate(start, end, Rule.COURT_CASE, new Sense(target, label)));
    }
}
