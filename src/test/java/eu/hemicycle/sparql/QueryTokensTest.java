package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTokensTest {

    private static final String BASE = "http://example.org/sparql";

    private static final List<String> PIECES = List.of(
            "?x",
            "$y_1",
            "?",
            "$",
            "a",
            "A",
            "ex:a",
            "ex:",
            ":",
            ":b",
            ":b.c",
            "ex:a.",
            "ex:a..b",
            "ex:1",
            "ex:-",
            "e.x:y",
            "e-x:y",
            "ex.:y",
            "a:b:c",
            "a.b",
            "x",
            "selectx",
            "limit10",
            "_:b",
            "_:b.1",
            "_:b.",
            "_:",
            "_",
            "_x:y",
            "<a>",
            "<http://example.org/a#b?c=d&e>",
            "<é>",
            "<>",
            "<a b>",
            "<",
            "<=",
            "<-",
            "->",
            ">",
            ">=",
            "=",
            "!=",
            "!",
            "|",
            "||",
            "^",
            "^^",
            "&",
            "&&",
            "+",
            "-",
            "+1",
            "-1",
            "+1.5",
            "-.5",
            "+.5e3",
            "1",
            "12",
            "1.5",
            "1.",
            "1.e3",
            ".5",
            "1e6",
            "1.5E-3",
            "1x",
            "1.x",
            ".",
            "..",
            ";",
            ",",
            "{",
            "}",
            "(",
            ")",
            "()",
            "( )",
            "[",
            "]",
            "[]",
            "[ \n]",
            "(#c\n)",
            "*",
            "/",
            "\"\"",
            "\"a\"",
            "\"é\uD83D\uDE00\"",
            "\"a'b\"",
            "'a'",
            "''",
            "'''a'''",
            "\"\"\"a\"b\"\"\"",
            "\"a\\n\"",
            "\"a\nb\"",
            "\"",
            "'",
            "@en",
            "@en-GB",
            "@en-",
            "@",
            "@1",
            "#c\n",
            "#c",
            "\\u0041",
            "é",
            "ex:é",
            "?é",
            "ex:a%20",
            "ex:a%",
            "ex:a\\-b",
            "~",
            "%",
            "\u00B7",
            "\uFEFF",
            "\u0000",
            "\t",
            "\f",
            "\r\n",
            "insert",
            "delete",
            "data",
            "INSERT DATA",
            "group_concat",
            "true",
            "TRUE",
            "isIRI",
            "ISIRI");

    private final KnownIris iris = new KnownIris();

    private record Found(int kind, String image) {}

    private static List<Found> all(SPARQLParser11TokenManager tokens) {
        List<Found> all = new ArrayList<>();
        for (Token next = tokens.getNextToken();
                next.kind != SPARQLParser11Constants.EOF;
                next = tokens.getNextToken()) {
            all.add(new Found(next.kind, next.image));
        }
        return all;
    }

    private static Optional<List<Found>> byJena(String text) {
        try {
            return Optional.of(all(new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(text)))));
        } catch (TokenMgrError none) {
            return Optional.empty();
        }
    }

    /** Whether they are read here, too. */
    private static boolean same(String text) {
        Optional<List<Found>> found = QueryTokens.of(text).map(QueryTokensTest::all);
        found.ifPresent(tokens -> assertThat(byJena(text)).as(text).contains(tokens));
        return found.isPresent();
    }

    @Test
    void everyKeywordIsThatOfJenaInAnyCase() {
        long read = Stream.of(SPARQLParser11Constants.tokenImage)
                .filter(image -> image.startsWith("\""))
                .map(image -> image.substring(1, image.length() - 1))
                .flatMap(image -> Stream.of(image, image.toUpperCase(Locale.ROOT), image.toLowerCase(Locale.ROOT)))
                .filter(QueryTokensTest::same)
                .count();
        assertThat(read).isGreaterThan(300);
    }

    @Test
    void everyTwoPiecesAreThoseOfJena() {
        long read = PIECES.stream()
                .flatMap(first -> PIECES.stream().flatMap(next -> Stream.of(first + next, first + " " + next)))
                .filter(QueryTokensTest::same)
                .count();
        assertThat(read).isGreaterThan(8_000);
    }

    @Test
    void manyPiecesAreThoseOfJena() {
        Random random = new Random(20_261_130);
        long read = Stream.generate(() -> pieces(random))
                .limit(40_000)
                .filter(QueryTokensTest::same)
                .count();
        assertThat(read).isGreaterThan(8_000);
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = 2 + random.nextInt(5); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    /** The fast way is taken where it is meant to be. */
    @Test
    void everyQueryOfThisProgramIsReadHere() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources"))) {
            files = all.filter(file -> file.toString().endsWith(".rq")).toList();
        }
        assertThat(files).hasSizeGreaterThan(50);
        for (Path file : files) {
            String text = Files.readString(file);
            assertThat(text.contains("\\") || same(text)).as(file.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * WHERE { ?s ?p ?o } LIMIT 3",
                "PREFIX ex: <ns#> SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ex:A ; <p>/ex:q* [] , 1.5 , \"x\"@en . } GROUP BY ?p",
                "BASE <http://other.example/> ASK { <a> <b> \"2\"^^<c> FILTER(?x != -1 && !(?y <= 2) || true) }",
                "CONSTRUCT { _:b ?p ( 1 2 ) } WHERE { GRAPH ?g { [] ?p () } }",
                "DESCRIBE <a> # the end"
            })
    void queriesAreThoseOfJena(String text) {
        assertThat(QueryTokens.of(text)).isPresent();
        assertThat(QueryParser.parse(text, BASE, iris))
                .isEqualTo(QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11));
        assertThat(QueryParser.parse(text, BASE, iris).toString())
                .isEqualTo(
                        QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * WHERE {\n ?s ?p }",
                "SELECT (1 AS ?x) { ?x ?p ?o }",
                "SELECT * {\n ex:a ?p ?o }",
                "SELECT * { ?s ?p ?o } }",
                "SELECT * { ?s \"p ?o }",
                "SELECT * { <a b> ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?p",
                "SELECT ?x (1 AS ?x) {}",
                "SELECT * { VALUES (?a ?a) { (1 1) } }",
                "INSERT DATA { <a> <b> <c> }",
                ""
            })
    void whatIsMalformedIsSoInTheWordsOfJena(String text) {
        Throwable expected = catchThrowable(() -> QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11));
        assertThat(expected).isInstanceOf(QueryException.class);
        Throwable found = catchThrowable(() -> QueryParser.parse(text, BASE, iris));
        assertThat(found).hasSameClassAs(expected).hasMessage(expected.getMessage());
        assertThat(line(found)).isEqualTo(line(expected));
    }

    @Test
    void anIriThatIsKnownIsTheSameAgainstAnyBase() {
        String text =
                "SELECT * { <http://example.org/a> <http://example.org/b/../c> <d> , <?e> , <HTTP://EXAMPLE.org/> }";
        for (String base : List.of(BASE, BASE, "http://other.example/x/y", BASE)) {
            assertThat(QueryParser.parse(text, base, iris))
                    .isEqualTo(QueryFactory.create(text, base, Syntax.syntaxSPARQL_11));
        }
        assertThat(iris.has("http://example.org/a")).isTrue();
        assertThat(iris.has("http://example.org/b/../c")).isFalse();
        assertThat(iris.has("d")).isFalse();
    }

    @Test
    void everyQueryOfThisProgramIsParsedAsByJenaOverAndOver() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources"))) {
            files = all.filter(file -> file.toString().endsWith(".rq")).toList();
        }
        for (int time = 0; time < 2; time++) {
            for (Path file : files) {
                String text = Files.readString(file);
                assertThat(QueryParser.parse(text, BASE, iris))
                        .as(file.toString())
                        .isEqualTo(QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11));
            }
        }
        assertThat(iris.has("http://data.europa.eu/eli/ontology#")).isTrue();
    }

    private static int line(Throwable wrong) {
        return wrong instanceof QueryParseException malformed ? malformed.getLine() : 0;
    }
}
