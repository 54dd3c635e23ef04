package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citations of acts by type, year and number, alone or in a list: {@code Directives 2004/38/EC and 2013/55/EU}. */
final class ActNumbers implements CitationRule {

    private static final Pattern TYPE =
            Pattern.compile("(?i)(?<![\\p{L}\\d_-])(?:(?<mode>implementing|delegated|framework) +)?"
                    + "(?<base>directive|regulation|decision)(?<plural>s?) +");

    private static final Pattern AND = Pattern.compile(" *+, *+(?:(?:and|or) +)?+| +(?:and|or|as well as) +");

    /** One number of a list. */
    private record Item(PrintedNumber printed, Target.NumberedAct act, int end) {

        Candidate from(int start) {
            return new Candidate(start, end, Rule.ACT_NUMBER, new Sense(act, act.label()));
        }
    }

    @Override
    public List<Candidate> in(String plain) {
        List<Candidate> found = new ArrayList<>();
        Matcher heading = TYPE.matcher(plain);
        while (heading.find()) {
            addList(heading, plain, found);
        }
        return found;
    }

    private static void addList(Matcher heading, String plain, List<Candidate> found) {
        boolean plural = !heading.group("plural").isEmpty();
        ActType type = type(heading);
        Matcher and = AND.matcher(plain);
        int start = start(heading, type);
        String domain = "";
        Optional<Item> item = item(plain, heading.end(), type, domain);
        while (item.isPresent()) {
            found.add(item.get().from(start));
            domain = plural ? item.get().printed().domain() : "";
            if (!and.region(item.get().end(), plain.length()).lookingAt()) {
                return;
            }
            start = and.end();
            item = item(plain, start, type, domain)
                    .filter(next -> plural || !next.printed().domain().isEmpty());
        }
    }

    private static Optional<Item> item(String plain, int from, ActType type, String domain) {
        Matcher form = PrintedNumber.FORM.matcher(plain).region(from, plain.length());
        if (!form.lookingAt()) {
            return Optional.empty();
        }
        PrintedNumber printed = PrintedNumber.of(form).orDomain(domain);
        return printed.read(type).map(act -> new Item(printed, act, form.end()));
    }

    private static ActType type(Matcher heading) {
        return mode(heading)
                .flatMap(mode -> ActType.titled(mode + " " + heading.group("base")))
                .or(() -> ActType.titled(heading.group("base")))
                .orElseThrow();
    }

    /** A word in front belongs to the citation only where it makes a type: not in "Water Framework Directive". */
    private static int start(Matcher heading, ActType type) {
        boolean plainType = type.title().equalsIgnoreCase(heading.group("base"));
        return plainType ? heading.start("base") : heading.start();
    }

    private static Optional<String> mode(Matcher heading) {
        return Optional.ofNullable(heading.group("mode"));
    }
}
