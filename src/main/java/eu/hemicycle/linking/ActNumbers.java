package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citations of acts by type, year and number, alone or in a list: {@code Directives 2004/38/EC and 2013/55/EU}. */
final class ActNumbers implements CitationRule {

    private static final Pattern SPACE = Pattern.compile(" +");
    private static final Pattern OPEN = Pattern.compile(" *+\\( *+");
    private static final Pattern CLOSE = Pattern.compile(" *+\\)");

    /** How far before its type a number may begin: {@code the (EU, Euratom) 2018/1046 Regulation}. */
    private static final int NUMBER_LENGTH = 40;

    /** Between a number and the type behind it, in Hungarian with the institution: {@code 2011/24/EU tanácsi irányelv}. */
    private static final Pattern BEFORE_TYPE = Pattern.compile(" +(?:\\p{Ll}{3,12}i +)?");

    /** One number of a list. */
    private record Item(PrintedNumber printed, Target.NumberedAct act, int start, int end) {

        Candidate from(int start) {
            return new Candidate(start, end, Rule.ACT_NUMBER, new Sense(act, act.label()));
        }
    }

    @Override
    public List<Candidate> in(Content content, Wording words) {
        Search search = new Search(content.plain(), words);
        Matcher heading = words.citing().actType().matcher(content.lower());
        while (heading.find()) {
            search.addAt(heading);
        }
        return search.found;
    }

    /** One text being searched. */
    private static final class Search {

        private final String plain;
        private final Wording words;
        private final List<Candidate> found = new ArrayList<>();

        Search(String plain, Wording words) {
            this.plain = plain;
            this.words = words;
        }

        void addAt(Matcher heading) {
            ActType type = ActType.matched(heading);
            Optional<Item> first = end(SPACE, heading.end())
                    .flatMap(start -> item(start, type, ""))
                    .or(() -> inBrackets(heading.end(), type))
                    .or(() -> afterAuthor(heading.end(), type));
            if (first.isPresent()) {
                boolean plural = plain.charAt(heading.end() - 1) == 's';
                addList(first.get(), heading.start(), type, plural);
            } else {
                before(heading.start(), type).ifPresent(item -> {
                    found.add(new Item(item.printed, item.act, item.start, heading.end()).from(item.start));
                    addBefore(item, type);
                });
            }
        }

        private void addList(Item first, int from, ActType type, boolean plural) {
            int start = from;
            Optional<Item> item = Optional.of(first);
            while (item.isPresent()) {
                found.add(item.get().from(start));
                Optional<Integer> next = end(words.citing().and(), item.get().end());
                if (next.isEmpty()) {
                    return;
                }
                start = next.get();
                item = follower(item.get(), start, type, plural);
            }
        }

        private Optional<Item> follower(Item previous, int start, ActType type, boolean plural) {
            String domain = plural ? previous.printed().domain() : "";
            return item(start, type, domain)
                    .filter(next -> plural || !next.printed().domain().isEmpty());
        }

        private Optional<Item> item(int from, ActType type, String domain) {
            Matcher form = PrintedNumber.FORM.matcher(plain).region(from, plain.length());
            return form.lookingAt() ? read(form, type, domain) : Optional.empty();
        }

        private Optional<Item> read(Matcher form, ActType type, String domain) {
            PrintedNumber printed = PrintedNumber.of(form, words).orDomain(domain);
            return printed.read(type).map(act -> new Item(printed, act, form.start(), form.end()));
        }

        /** {@code Directive (2011/24/EU)}. */
        private Optional<Item> inBrackets(int from, ActType type) {
            return end(OPEN, from).flatMap(start -> item(start, type, "")).flatMap(item -> end(CLOSE, item.end())
                    .map(end -> new Item(item.printed(), item.act(), item.start(), end)));
        }

        private Optional<Item> afterAuthor(int from, ActType type) {
            return end(words.citing().author(), from)
                    .flatMap(start -> item(start, type, ""))
                    .filter(item -> !item.printed().domain().isEmpty());
        }

        /** {@code the 2011/24/EU Directive}. */
        private Optional<Item> before(int typeStart, ActType type) {
            Matcher form = PrintedNumber.FORM
                    .matcher(plain)
                    .region(Math.max(0, typeStart - NUMBER_LENGTH), typeStart)
                    .useTransparentBounds(true);
            while (form.find()) {
                Matcher gap = BEFORE_TYPE.matcher(plain).region(form.end(), typeStart);
                if (gap.matches() && standsAlone(form.start())) {
                    return read(form, type, "")
                            .filter(item -> !item.printed().domain().isEmpty());
                }
            }
            return Optional.empty();
        }

        /** The numbers that are listed before one before the type: {@code a 2014/24/EU és a 2014/25/EU irányelv}. */
        private void addBefore(Item last, ActType type) {
            Matcher form = PrintedNumber.FORM
                    .matcher(plain)
                    .region(Math.max(0, last.start() - NUMBER_LENGTH), last.start())
                    .useTransparentBounds(true);
            while (form.find()) {
                boolean listed = words.citing()
                        .andBefore()
                        .matcher(plain)
                        .region(form.end(), last.start())
                        .matches();
                if (listed && standsAlone(form.start())) {
                    read(form, type, "")
                            .filter(item -> !item.printed().domain().isEmpty())
                            .ifPresent(item -> {
                                found.add(item.from(item.start()));
                                addBefore(item, type);
                            });
                    return;
                }
            }
        }

        private boolean standsAlone(int start) {
            return start == 0 || !Character.isLetterOrDigit(plain.charAt(start - 1)) && plain.charAt(start - 1) != '/';
        }

        private Optional<Integer> end(Pattern form, int from) {
            Matcher matcher = form.matcher(plain).region(from, plain.length());
            return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
        }
    }
}
