package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joint actions and common positions of the foreign and security policy and of justice and home affairs, before 2010:
 * {@code Joint Action 2008/124/CFSP}. Their number tells a CELEX number, but no ELI.
 */
final class PolicyActs implements CitationRule {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d/])(?<year>(?:19|20)\\d{2}|9\\d)/(?<number>\\d{1,4})/(?<domain>"
                    + Wording.initials() + ")(?![\\p{L}\\d/])");

    /** How far before its number the type of an act may begin. */
    private static final int TYPE_LENGTH = 60;

    @Override
    public List<Candidate> in(Content content, Wording words) {
        List<Candidate> found = new ArrayList<>();
        Optional<String> type = Optional.empty();
        int end = 0;
        Matcher number = NUMBER.matcher(content.plain());
        while (number.find()) {
            Optional<Candidate> act = typed(number, content, words);
            boolean listed = type.isPresent() && isListed(end, number.start(), content, words);
            if (act.isEmpty() && listed) {
                act = candidate(type.orElseThrow(), number, words, number.start(), number.end());
            }
            type = act.map(any -> any.sense().label().replaceFirst(" \\d.*", ""));
            end = number.end();
            act.ifPresent(found::add);
        }
        return found;
    }

    private static boolean isListed(int from, int to, Content content, Wording words) {
        return words.citing().and().matcher(content.lower()).region(from, to).matches();
    }

    private static Optional<Candidate> typed(Matcher number, Content content, Wording words) {
        Matcher before = words.citing()
                .afterPolicyAct()
                .matcher(content.lower())
                .region(Math.max(0, number.start() - TYPE_LENGTH), number.start());
        if (before.find()) {
            return candidate(type(before), number, words, before.start(), number.end());
        }
        Matcher behind = words.citing()
                .beforePolicyAct()
                .matcher(content.lower())
                .region(number.end(), content.lower().length());
        return behind.lookingAt()
                ? candidate(type(behind), number, words, number.start(), behind.end())
                : Optional.empty();
    }

    private static String type(Matcher policyAct) {
        return policyAct.group("joint") != null ? "Joint Action" : "Common Position";
    }

    private static Optional<Candidate> candidate(String type, Matcher number, Wording words, int start, int end) {
        String domain = words.treaty(number.group("domain"));
        String letter =
                switch (domain) {
                    case "CFSP" -> "E";
                    case "JHA" -> "F";
                    default -> "";
                };
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        String year = number.group("year");
        int counted = Integer.parseInt(number.group("number"));
        String celex = "3%s%s%04d".formatted(year.length() == 4 ? year : "19" + year, letter, counted);
        String label = "%s %s/%d/%s".formatted(type, year, counted, domain);
        return Optional.of(new Candidate(start, end, Rule.ACT_NUMBER, new Sense(new Target.Celex(celex), label)));
    }
}
