package eu.hemicycle.catalogue.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request as OAI-PMH 2.0 reads it (section 3.1.1, 3.6).
 *
 * @param verb one of the six
 * @param arguments without the verb, each once
 */
record OaiRequest(String verb, Map<String, String> arguments) {

    /** What is wrong with a request, by the codes of section 3.6. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String code;

        Refused(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private static final String NAME = "[A-Za-z0-9_.!~*'()-]+";

    private record Rule(Set<String> required, Set<String> optional, boolean resumes) {}

    private static final Rule LIST = new Rule(Set.of("metadataPrefix"), Set.of("from", "until", "set"), true);
    private static final Map<String, Rule> RULES = Map.of(
            "Identify", new Rule(Set.of(), Set.of(), false),
            "ListMetadataFormats", new Rule(Set.of(), Set.of("identifier"), false),
            "ListSets", new Rule(Set.of(), Set.of(), true),
            "ListIdentifiers", LIST,
            "ListRecords", LIST,
            "GetRecord", new Rule(Set.of("identifier", "metadataPrefix"), Set.of(), false));

    /** @throws Refused with {@code badVerb} or {@code badArgument} */
    static OaiRequest of(Map<String, String[]> parameters) {
        String[] verbs = parameters.getOrDefault("verb", new String[0]);
        if (verbs.length != 1 || !RULES.containsKey(verbs[0])) {
            throw new Refused(
                    "badVerb", "Give one verb of " + String.join(", ", List.copyOf(new TreeMap<>(RULES).keySet())));
        }
        Map<String, String> arguments = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (values.length != 1) {
                throw new Refused("badArgument", "The argument " + name + " is repeated");
            }
            arguments.put(name, values[0]);
        });
        arguments.remove("verb");
        check(verbs[0], arguments);
        checkSyntax(arguments);
        return new OaiRequest(verbs[0], arguments);
    }

    /** The schema allows few characters, and the answer repeats what was asked. */
    private static void checkSyntax(Map<String, String> arguments) {
        if (!arguments.getOrDefault("metadataPrefix", "x").matches(NAME)) {
            throw new Refused("badArgument", "The value of metadataPrefix is no name of a format");
        }
        if (!arguments.getOrDefault("set", "x").matches(NAME + "(:" + NAME + ")*")) {
            throw new Refused("badArgument", "The value of set is no name of a set");
        }
    }

    private static void check(String verb, Map<String, String> arguments) {
        Rule rule = RULES.get(verb);
        if (rule.resumes() && arguments.containsKey("resumptionToken")) {
            if (arguments.size() > 1) {
                throw new Refused("badArgument", "resumptionToken is an exclusive argument");
            }
            return;
        }
        List<String> missing = new ArrayList<>(rule.required());
        missing.removeAll(arguments.keySet());
        if (!missing.isEmpty()) {
            throw new Refused("badArgument", verb + " needs the argument " + String.join(", ", missing));
        }
        for (String name : arguments.keySet()) {
            if (!rule.required().contains(name) && !rule.optional().contains(name)) {
                throw new Refused("badArgument", verb + " has no argument " + name);
            }
        }
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** The earliest second that counts. */
    Optional<Instant> from() {
        return argument("from").map(text -> instant(text, false));
    }

    /** The second after the last one that counts. */
    Optional<Instant> until() {
        return argument("until").map(text -> instant(text, true));
    }

    /** @throws Refused if the bounds have different granularities, or are the wrong way round */
    void checkBounds() {
        Optional<Instant> from = from();
        Optional<Instant> until = until();
        if (from.isPresent() && until.isPresent()) {
            if (arguments.get("from").length() != arguments.get("until").length()) {
                throw new Refused("badArgument", "from and until have different granularities");
            }
            if (!from.get().isBefore(until.get())) {
                throw new Refused("badArgument", "from is later than until");
            }
        }
    }

    private static Instant instant(String text, boolean after) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(text);
                return (after ? day.plusDays(1) : day)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
                Instant time = Instant.parse(text);
                return after ? time.plusSeconds(1) : time;
            }
        } catch (DateTimeException impossible) {
            throw new Refused("badArgument", text + " is no date");
        }
        throw new Refused("badArgument", text + " is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ");
    }
}
