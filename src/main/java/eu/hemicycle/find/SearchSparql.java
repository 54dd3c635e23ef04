package eu.hemicycle.find;

import eu.hemicycle.graph.vocabulary.EpDocumentTypes;
import eu.hemicycle.search.Facet;
import eu.hemicycle.search.Order;
import eu.hemicycle.search.Wanted;
import eu.hemicycle.search.WordQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The SPARQL query that gives the list of a search: the same Works, in the same order except by relevance, for which no
 * query has a measure; those come newest first.
 */
final class SearchSparql {

    private static final String PREFIXES = """
            PREFIX eli:         <http://data.europa.eu/eli/ontology#>
            PREFIX eli-dl:      <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
            PREFIX epvoc:       <https://data.europarl.europa.eu/def/epvoc#>
            PREFIX ep-roles:    <https://data.europarl.europa.eu/def/ep-roles/>
            PREFIX hemi:        <https://w3id.org/hemicycle/ns#>
            PREFIX dcterms:     <http://purl.org/dc/terms/>
            PREFIX person-core: <http://www.w3.org/ns/person#>
            PREFIX schema:      <http://schema.org/>
            PREFIX text:        <http://jena.apache.org/text#>

            """;
    private static final Set<WordQuery.Part> EVERYWHERE = EnumSet.allOf(WordQuery.Part.class);

    private int variables;

    private SearchSparql() {}

    static String of(Wanted wanted) {
        return new SearchSparql().query(wanted);
    }

    private String query(Wanted wanted) {
        List<String> groups = new ArrayList<>();
        wanted.words().ifPresent(words -> groups.add(words(words, EVERYWHERE)));
        new TreeMap<>(wanted.chosen()).forEach((facet, values) -> groups.add(facet(facet, values)));
        groups.add("?work a eli:Work .");
        groups.add("OPTIONAL { ?work eli:date_document ?date }");
        boolean days = wanted.order() == Order.QUICKEST || wanted.order() == Order.SLOWEST;
        if (days) {
            groups.add("{ " + question("?question") + " } ?question eli:date_document ?asked .");
            groups.add("{ " + answer("?answer") + " } ?answer eli:date_document ?told .");
        }
        return PREFIXES + "SELECT ?work ?date" + (days ? " (MIN(?told) - MIN(?asked) AS ?time)" : "") + "\nWHERE {\n"
                + groups.stream().map(group -> "  " + group + "\n").collect(Collectors.joining())
                + "}\nGROUP BY ?work ?date\nORDER BY " + order(wanted.order()) + " ?work\nLIMIT 10000";
    }

    private static String order(Order order) {
        return switch (order) {
            case RELEVANCE, NEWEST -> "DESC(?date)";
            case OLDEST -> "(!BOUND(?date)) ?date";
            case QUICKEST -> "?time DESC(?date)";
            case SLOWEST -> "DESC(?time) DESC(?date)";
        };
    }

    private String variable() {
        variables++;
        return "?v" + variables;
    }

    private String words(WordQuery query, Set<WordQuery.Part> parts) {
        if (query instanceof WordQuery.All all) {
            return all.wanted().stream().map(wanted -> words(wanted, parts)).collect(Collectors.joining(" "))
                    + all.unwanted().stream()
                            .map(unwanted -> " MINUS { " + words(unwanted, parts) + " }")
                            .collect(Collectors.joining());
        }
        if (query instanceof WordQuery.Any any) {
            return any.wanted().stream()
                    .map(wanted -> "{ " + words(wanted, parts) + " }")
                    .collect(Collectors.joining(" UNION "));
        }
        if (query instanceof WordQuery.In in) {
            return words(in.query(), Set.of(in.part()));
        }
        if (query instanceof WordQuery.Has has) {
            return facet(has.facet(), Set.of(has.value()));
        }
        if (query instanceof WordQuery.Numbered numbered) {
            return "{ ?work a eli:Work . FILTER(REGEX(STR(?work), \"/%s-[0-9]+-%d-%06d(-[A-Z0-9]+)*$\")) }"
                    .formatted(
                            numbered.reference().letter(),
                            numbered.reference().year(),
                            numbered.reference().number());
        }
        return unit(query, parts);
    }

    /** Wherever a Work may have these words: its own title or its question's, its texts, notes, summaries, people. */
    private String unit(WordQuery query, Set<WordQuery.Part> parts) {
        String words = query instanceof WordQuery.Beginning beginning
                ? literal(beginning.text() + "*")
                : literal('"' + text(query) + '"');
        UnaryOperator<String> search = properties -> "text:query (" + properties + " " + words + ")";
        List<String> places = new ArrayList<>();
        if (parts.contains(WordQuery.Part.TITLE)) {
            String question = variable();
            places.add("?work " + search.apply("dcterms:title"));
            places.add(question + " " + search.apply("dcterms:title") + " . ?work eli-dl:answers_to " + question);
        }
        if (parts.contains(WordQuery.Part.TEXT)) {
            String text = variable();
            places.add("?work " + search.apply("hemi:summary"));
            places.add(text + " " + search.apply("epvoc:expressionContent") + " . ?work eli:is_realized_by " + text);
            places.add(text + " " + search.apply("hemi:text") + " . ?work hemi:hasFootnote " + text);
        }
        if (parts.contains(WordQuery.Part.WHO)) {
            String role = variable();
            places.add(role + " " + search.apply("hemi:nameAsPrinted") + " . ?work hemi:hasAuthor|hemi:hasRespondent "
                    + role);
        }
        return "{ { " + String.join(" } UNION { ", places) + " } ?work a eli:Work }";
    }

    private static String text(WordQuery query) {
        return query instanceof WordQuery.Phrase phrase ? phrase.text() : ((WordQuery.Word) query).text();
    }

    private String facet(Facet facet, Collection<String> values) {
        String value = variable();
        return switch (facet) {
            case BODY, PLACE, PERSON, OTHER -> iris(value, values) + " ?work schema:mentions " + value + " .";
            case ACT -> iris(value, values) + " ?work eli:cites " + value + " .";
            case TOPIC -> iris(value, values) + " ?work eli:is_about " + value + " .";
            case TYPE -> iris(value, values) + " ?work eli:work_type " + value + " .";
            case LANGUAGE -> iris(value, values) + " ?work eli:is_realized_by/eli:language " + value + " .";
            case ASKED_BY -> iris(value, values) + asking("eli-dl:had_participant_person " + value);
            case COUNTRY ->
                iris(value, values) + asking("eli-dl:had_participant_person/person-core:citizenship " + value);
            case ANSWERED_BY -> {
                String answer = variable();
                yield iris(value, values) + " { " + answer(answer) + " } " + answer
                        + " hemi:hasRespondent/eli-dl:had_participant_person " + value + " .";
            }
            case GROUP -> groups(value, values);
            case YEAR -> years(value, values);
            case STATE -> state(values);
            case TERM -> iris(value, values) + " ?work eli-dl:parliamentary_term " + value + " .";
            case INSTITUTION -> {
                String answer = variable();
                yield iris(value, values) + " { " + answer(answer) + " } " + answer + " hemi:answeredInNameOf " + value
                        + " .";
            }
            case HOLDS ->
                values.contains(Facet.TEXT)
                        ? "FILTER EXISTS { ?work eli:is_realized_by/epvoc:expressionContent " + value + " }"
                        : "FILTER(false)";
        };
    }

    private String iris(String variable, Collection<String> values) {
        return "VALUES " + variable + " { "
                + values.stream().sorted().map(SearchSparql::iri).collect(Collectors.joining(" ")) + " }";
    }

    /** The question itself, or the one that is answered. */
    private String question(String variable) {
        String any = variable();
        return "{ ?work eli-dl:answers_to " + variable + " } UNION { ?work a eli:Work . FILTER NOT EXISTS { ?work"
                + " eli-dl:answers_to " + any + " } BIND(?work AS " + variable + ") }";
    }

    private String answer(String variable) {
        String question = variable();
        return "{ " + variable + " eli-dl:answers_to ?work } UNION { ?work eli-dl:answers_to " + question
                + " BIND(?work AS " + variable + ") }";
    }

    private String asking(String path) {
        String question = variable();
        String part = variable();
        return " { " + question(question) + " } { " + question + " hemi:hasAuthor " + part + " } UNION { " + question
                + " epvoc:workHadParticipation " + part + " . " + part
                + " eli-dl:participation_role ep-roles:AUTHOR } " + part + " " + path + " .";
    }

    /** Printed names count where the record names no group. */
    private String groups(String value, Collection<String> values) {
        List<String> ways = new ArrayList<>();
        List<String> iris = values.stream().filter(SearchSparql::isIri).toList();
        List<String> printed = values.stream().filter(name -> !isIri(name)).toList();
        if (!iris.isEmpty()) {
            ways.add(iris(value, iris) + asking("eli-dl:participation_in_name_of " + value));
        }
        if (!printed.isEmpty()) {
            String other = variable();
            ways.add("{" + asking("hemi:groupAsPrinted " + value) + " FILTER(STR(" + value + ") IN ("
                    + literals(printed) + ")) } MINUS {" + asking("eli-dl:participation_in_name_of " + other) + " }");
        }
        return "{ " + String.join(" } UNION { ", ways) + " }";
    }

    private String years(String value, Collection<String> values) {
        String year = variable();
        String any = variable();
        return "{ ?work eli:date_document " + value + " FILTER(SUBSTR(STR(" + value + "), 1, 4) IN (" + literals(values)
                + ")) } UNION { ?work epvoc:identifierYear " + year + " FILTER(STR(" + year + ") IN ("
                + literals(values)
                + ")) FILTER NOT EXISTS { ?work eli:date_document " + any + " } }";
    }

    private String state(Collection<String> values) {
        String question = variable();
        String answer = variable();
        String both = "?work a eli:Work FILTER NOT EXISTS { ?work eli-dl:answers_to " + question + " }"
                + " FILTER NOT EXISTS { ?work eli:work_type <" + EpDocumentTypes.ANNEX.getURI() + "> }";
        String answered = "EXISTS { " + answer + " eli-dl:answers_to ?work }";
        String known = values.contains("answered") && values.contains("open")
                ? ""
                : values.contains("answered")
                        ? " FILTER " + answered
                        : values.contains("open") ? " FILTER NOT " + answered : " FILTER(false)";
        return "{ " + both + known + " }";
    }

    private static boolean isIri(String value) {
        return value.contains("://");
    }

    private static String iri(String value) {
        boolean possible = isIri(value)
                && value.codePoints().noneMatch(point -> point <= ' ' || "<>\"{}|^`\\".indexOf(point) >= 0);
        // what is no IRI is no value of the facet, and finds nothing here either
        return possible ? "<" + value + ">" : literal(value);
    }

    private static String literals(Collection<String> values) {
        List<String> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.stream().map(SearchSparql::literal).collect(Collectors.joining(", "));
    }

    private static String literal(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.append('"').toString();
    }
}
