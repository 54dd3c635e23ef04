package eu.hemicycle.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A query to start from on the editor page.
 *
 * @param title what it asks, from the first line of its file
 * @param text the query itself
 */
record ExampleQuery(String title, String text) {

    private static final String FILES = "classpath*:sparql/examples/*.rq";

    /**
     * The examples in the order of their file names.
     *
     * @throws IllegalStateException if there is none
     * @throws org.apache.jena.query.QueryParseException if one is not SPARQL 1.1, so that it is noticed at start
     */
    static List<ExampleQuery> all() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            if (files.length == 0) {
                throw new IllegalStateException("The program lacks its own " + FILES);
            }
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")))
                    .map(ExampleQuery::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExampleQuery read(Resource file) {
        try {
            String content = file.getContentAsString(StandardCharsets.UTF_8);
            int end = content.indexOf('\n');
            String text = content.substring(end + 1).strip();
            QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            return new ExampleQuery(content.substring(0, end).replaceFirst("^#\\s*", ""), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
