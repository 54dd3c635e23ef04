package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * Queries made by chance over small data full of terms that are easily confused. Sums are of numbers that add up exactly in any
 * order, and nothing is asked whose answer the standard leaves open.
 */
final class RandomQueries {

    private static final List<String> LITERALS = List.of(
            "1",
            "01",
            "+1",
            "1.0",
            "1.00",
            "1e0",
            "2",
            "10",
            "-3",
            "0",
            "-0.0e0",
            "0.5",
            "0.25",
            "2.5e0",
            "\"NaN\"^^xsd:double",
            "\"INF\"^^xsd:double",
            "\"-INF\"^^xsd:double",
            "\"INF\"^^xsd:float",
            "\"1\"^^xsd:int",
            "\"1\"^^xsd:byte",
            "\"1\"^^xsd:float",
            "\"abc\"^^xsd:integer",
            "\"\"^^xsd:integer",
            "\"9223372036854775807\"^^xsd:integer",
            "\"9223372036854775808\"^^xsd:integer",
            "\"-9223372036854775809\"^^xsd:integer",
            "\"1234567890123456789\"^^xsd:integer",
            "\"2020-01-01\"^^xsd:date",
            "\"2020-01-01Z\"^^xsd:date",
            "\"2020-01-01+14:00\"^^xsd:date",
            "\"2019-12-31\"^^xsd:date",
            "\"2020-02-30\"^^xsd:date",
            "\"-0044-03-15\"^^xsd:date",
            "\"12020-01-01\"^^xsd:date",
            "\"2020-01-01T00:00:00\"^^xsd:dateTime",
            "\"2020-01-01T00:00:00Z\"^^xsd:dateTime",
            "\"2020-01-01T02:00:00+02:00\"^^xsd:dateTime",
            "\"2020-01-01T24:00:00\"^^xsd:dateTime",
            "\"2020\"^^xsd:gYear",
            "\"P1D\"^^xsd:duration",
            "\"PT24H\"^^xsd:duration",
            "true",
            "false",
            "\"1\"^^xsd:boolean",
            "\"yes\"^^xsd:boolean",
            "\"a\"",
            "\"A\"",
            "\"b\"",
            "\"\"",
            "\"1\"",
            "\"a b\"",
            "\"a\\\"b\\\\c\\n\"",
            "\"\u00e9\"",
            "\"e\\u0301\"",
            "\"\uD83D\uDE00\"",
            "\"\uFFFD\"",
            "\"\uE000\"",
            "\"a\"@en",
            "\"a\"@EN",
            "\"a\"@en-GB",
            "\"a\"@fr",
            "\"A\"@en",
            "\"a\"^^<http://e/type>",
            "\"1\"^^<http://e/type>",
            "\"<b>\"^^rdf:XMLLiteral");
    private static final String PREFIXES =
            "PREFIX : <http://e/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";
    private static final List<String> VARS = List.of("?a", "?b", "?c", "?d", "?e");
    private static final List<String> PREDICATES = List.of(":p", ":q", ":r", ":link", "rdf:type");

    private static final int GRAPHS = 3;

    private final Random chance;
    private final boolean quads;
    private final Set<String> used = new LinkedHashSet<>();

    /** @param quads whether ARQ makes quads of what is within GRAPH, which it does not do to the letter of the standard */
    RandomQueries(long seed, boolean quads) {
        this.chance = new Random(seed);
        this.quads = quads;
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private boolean rarely(int oneIn) {
        return chance.nextInt(oneIn) == 0;
    }

    /** Some forty triples in named graphs, some in several, and their union as the default graph. */
    DatasetGraph data() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 18 + chance.nextInt(16); i++) {
            add(subject() + " " + one(PREDICATES) + " " + object(), text);
        }
        for (int i = 0; i < 8; i++) {
            add(subject() + " :link " + subject(), text);
        }
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.create()
                .fromString(PREFIXES.replaceAll("PREFIX (\\S+) (<[^>]+>)", "PREFIX $1 $2\n") + text)
                .lang(Lang.TRIG)
                .checking(false)
                .parse(data);
        Iter.toList(data.find()).forEach(quad -> data.getDefaultGraph().add(quad.asTriple()));
        return data;
    }

    /** Graphs have names that are subjects, too. */
    private void add(String triple, StringBuilder text) {
        do {
            text.append("GRAPH :s")
                    .append(chance.nextInt(GRAPHS))
                    .append(" { ")
                    .append(triple)
                    .append(" }\n");
        } while (rarely(3));
    }

    private String subject() {
        return rarely(8) ? "_:b" + chance.nextInt(2) : ":s" + chance.nextInt(6);
    }

    private String object() {
        return rarely(3) ? subject() : one(LITERALS);
    }

    private String literal() {
        return one(LITERALS);
    }

    private String variable() {
        String variable = one(VARS);
        used.add(variable);
        return variable;
    }

    String query() {
        used.clear();
        String where = from() + "WHERE " + group(2);
        if (used.isEmpty()) {
            return query();
        }
        List<String> vars = new ArrayList<>(used);
        Collections.shuffle(vars, chance);
        return PREFIXES
                + switch (chance.nextInt(9)) {
                    case 0 -> "ASK " + where;
                    case 1 -> "CONSTRUCT { ?a :made " + vars.get(0) + " } " + where;
                    case 2, 3 -> grouped(vars, where);
                    case 4 -> "SELECT DISTINCT " + (rarely(4) ? "*" : some(vars)) + " " + where;
                    case 5 -> "SELECT * " + where + " ORDER BY " + order(vars);
                    case 6 ->
                        "SELECT * " + where + " ORDER BY " + order(vars) + " LIMIT " + chance.nextInt(6)
                                + (rarely(2) ? " OFFSET " + chance.nextInt(4) : "");
                    default -> "SELECT * " + where;
                };
    }

    private String from() {
        Set<String> from = new LinkedHashSet<>();
        for (int graphs = rarely(5) ? 1 + chance.nextInt(3) : 0; graphs > 0; graphs--) {
            from.add((rarely(2) ? "FROM " : "FROM NAMED ") + graph() + " ");
        }
        return String.join("", from);
    }

    /** Sometimes one that is not there. */
    private String graph() {
        return ":s" + chance.nextInt(GRAPHS + 1);
    }

    private String some(List<String> vars) {
        return String.join(" ", vars.subList(0, 1 + chance.nextInt(vars.size())));
    }

    private String order(List<String> vars) {
        return vars.stream()
                .limit(2)
                .map(variable -> switch (chance.nextInt(4)) {
                    case 0 -> "DESC(" + variable + ")";
                    case 1 -> "STR(" + variable + ")";
                    default -> variable;
                })
                .collect(Collectors.joining(" "));
    }

    private String grouped(List<String> vars, String where) {
        String key = vars.get(0);
        String value = vars.get(vars.size() - 1);
        String aggregates = List.of(
                        "(COUNT(*) AS ?n)",
                        "(COUNT(" + value + ") AS ?n)",
                        "(COUNT(DISTINCT " + value + ") AS ?n)",
                        "(SUM(" + value + ") AS ?n)",
                        "(AVG(" + value + ") AS ?n) (COUNT(*) AS ?m)",
                        "(MIN(STR(" + value + ")) AS ?n)",
                        "(MAX(STR(" + value + ")) AS ?n) (COUNT(DISTINCT STR(" + value + ")) AS ?m)",
                        "(SUM(DISTINCT " + value + ") AS ?n)",
                        "(COUNT(DISTINCT *) AS ?n)",
                        "(COUNT(DISTINCT *) AS ?n) (COUNT(?k) AS ?m) (MIN(STR(?k)) AS ?l)")
                .get(chance.nextInt(10));
        return switch (chance.nextInt(4)) {
            case 0 -> "SELECT " + aggregates + " " + where;
            case 1 -> "SELECT ?k " + aggregates + " " + where + " GROUP BY (STR(" + key + ") AS ?k)";
            case 2 ->
                "SELECT " + key + " " + aggregates + " " + where + " GROUP BY " + key
                        + " HAVING (COUNT(*) > 1) ORDER BY DESC(?n) " + key;
            default -> "SELECT " + key + " " + aggregates + " " + where + " GROUP BY " + key;
        };
    }

    private String group(int depth) {
        StringBuilder text = new StringBuilder("{ ").append(triples());
        for (int i = chance.nextInt(3); i > 0; i--) {
            text.append(part(depth));
        }
        if (rarely(2)) {
            text.append("FILTER(").append(condition(1)).append(") ");
        }
        return text.append("} ").toString();
    }

    private String part(int depth) {
        if (depth == 0) {
            return triples();
        }
        return switch (chance.nextInt(21)) {
            case 0, 1, 2 -> "OPTIONAL " + group(depth - 1);
            case 3, 4 -> group(depth - 1) + "UNION " + group(depth - 1);
            case 5 -> "MINUS " + group(depth - 1);
            case 6 ->
                "FILTER " + (rarely(2) ? "NOT " : "") + "EXISTS "
                        + (rarely(2)
                                ? "{ " + triples() + (rarely(2) ? "FILTER(" + condition(0) + ") " : "") + "} "
                                : group(depth - 1));
            case 7 -> "BIND(" + expression(1) + " AS " + fresh() + ") ";
            case 8 -> values();
            case 9 ->
                "{ SELECT " + (rarely(2) ? "DISTINCT " : "") + one(VARS) + " " + one(VARS) + " WHERE " + group(0)
                        + "} ";
            case 10 -> "{ SELECT ?a (COUNT(*) AS ?e) WHERE { ?a " + one(PREDICATES) + " ?z } GROUP BY ?a } ";
            case 11, 15 -> path();
            case 12, 17 -> "GRAPH " + graph() + " " + group(depth - 1);
            case 18, 19, 20 -> "GRAPH " + variable() + " " + (rarely(4) && !quads ? group(depth - 1) : each());
            case 13 -> group(depth - 1);
            case 14 -> "FILTER(" + condition(1) + ") ";
            default -> triples();
        };
    }

    private String each() {
        String pattern = "{ " + triples();
        return pattern
                + switch (chance.nextInt(7)) {
                    case 0 -> "OPTIONAL { " + triples() + "} ";
                    case 1 -> "FILTER(" + condition(1) + ") ";
                    case 2 -> "{ " + triple() + "} UNION { " + triple() + "} ";
                    default -> "";
                }
                + "} ";
    }

    private int bound;

    private String fresh() {
        String variable = "?x" + bound++;
        used.add(variable);
        return variable;
    }

    private String values() {
        String variable = variable();
        if (rarely(3)) {
            String other = one(VARS);
            return other.equals(variable)
                    ? ""
                    : "VALUES (" + variable + " " + other + ") { (" + term() + " UNDEF) (" + term() + " " + term()
                            + ") } ";
        }
        return "VALUES " + variable + " { " + term() + " " + term() + " " + term() + " } ";
    }

    private String term() {
        return rarely(2) ? ":s" + chance.nextInt(6) : literal();
    }

    /**
     * ARQ 5.6.0 begins in the wrong places if neither end of an inverse path of several steps is known, and takes literals of
     * equal value for the same one if both ends are.
     */
    private String path() {
        String path = pathOf(2);
        String from = path.contains("^(") || rarely(3) ? term() : variable();
        String known = from.startsWith("?") ? term() : ":s" + chance.nextInt(6);
        String to = rarely(3) ? known : variable();
        return from + " " + path + " " + to + " . ";
    }

    private String pathOf(int depth) {
        String link = one(List.of(":link", "^:link", ":p", "(:link|:q)", "(^:link|:p)"));
        if (depth == 0) {
            return link;
        }
        return switch (chance.nextInt(10)) {
            case 0 -> "(" + pathOf(depth - 1) + "/" + pathOf(depth - 1) + ")";
            case 1 -> "(" + pathOf(depth - 1) + "|" + pathOf(depth - 1) + ")";
            case 2 -> "^(" + pathOf(depth - 1) + ")";
            case 3 -> "!" + one(List.of(":link", "^:link", "(:link|:q)", "(:p|^:q)", "(^:p|^:link)", "rdf:type"));
            case 4, 5 -> "(" + pathOf(depth - 1) + ")" + one(List.of("+", "*", "?"));
            default -> link + one(List.of("+", "*", "?"));
        };
    }

    private String triples() {
        return triple() + (rarely(2) ? triple() : "");
    }

    private String triple() {
        String subject = rarely(12) ? "[]" : rarely(4) ? ":s" + chance.nextInt(6) : variable();
        String predicate = rarely(6) ? variable() : one(PREDICATES);
        String object = rarely(4) ? term() : variable();
        return subject + " " + predicate + " " + object + " . ";
    }

    private String condition(int depth) {
        String variable = one(VARS);
        return switch (chance.nextInt(17)) {
            case 16 -> "BOUND(" + variable + ") || " + (rarely(2) ? "NOT " : "") + "EXISTS { " + triples() + "}";
            case 0 -> "BOUND(" + variable + ")";
            case 1 -> "!BOUND(" + variable + ")";
            case 2 -> "LANG(" + variable + ") = \"" + one(List.of("en", "EN", "fr", "")) + "\"";
            case 3 -> "LANGMATCHES(LANG(" + variable + "), \"" + one(List.of("en", "*", "EN-gb", "")) + "\")";
            case 4, 5 -> variable + " " + one(List.of("<", "<=", ">", ">=")) + " " + literal();
            case 6 -> variable + " " + one(List.of("=", "!=")) + " " + literal();
            case 7 -> variable + " " + one(List.of("=", "!=")) + " :s" + chance.nextInt(6);
            case 8 -> variable + " " + one(List.of("=", "!=", "<")) + " " + one(VARS);
            case 9 -> one(List.of("isIRI", "isBlank", "isLiteral", "isNumeric")) + "(" + variable + ")";
            case 10 -> "CONTAINS(LCASE(STR(" + variable + ")), \"" + one(List.of("a", "e/s", "1")) + "\")";
            case 11 -> variable + " IN (" + term() + ", " + term() + ")";
            case 12 -> depth == 0 ? "true" : "(" + condition(depth - 1) + ") || (" + condition(depth - 1) + ")";
            case 13 -> depth == 0 ? "false" : "(" + condition(depth - 1) + ") && (" + condition(depth - 1) + ")";
            case 14 -> "SAMETERM(" + variable + ", " + term() + ")";
            default -> "STRLEN(STR(" + variable + ")) > " + chance.nextInt(12);
        };
    }

    private String expression(int depth) {
        String variable = one(VARS);
        return switch (chance.nextInt(9)) {
            case 0 -> variable;
            case 8 ->
                "IF(" + (rarely(2) ? "NOT " : "") + "EXISTS { " + triples() + "}, " + variable + ", " + term() + ")";
            case 1 -> term();
            case 2 -> "STR(" + variable + ")";
            case 3 -> variable + " + 1";
            case 4 -> "COALESCE(" + variable + ", " + one(VARS) + ", \"none\")";
            case 5 -> "IF(" + condition(0) + ", " + variable + ", " + term() + ")";
            case 6 -> "CONCAT(STR(" + variable + "), \"-\", STR(" + one(VARS) + "))";
            default -> "DATATYPE(" + variable + ")";
        };
    }
}
