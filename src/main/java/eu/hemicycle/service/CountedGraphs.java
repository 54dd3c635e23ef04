package eu.hemicycle.service;

import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.sparql.GraphCollection;
import eu.hemicycle.sparql.GraphCollections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The graphs of documents, of other parliaments and of reference things, counted from the log once for each version. */
final class CountedGraphs implements GraphCollections {

    private static final Pattern SPECIAL = Pattern.compile("[.\\\\+*?\\[\\]^$(){}|]");
    private static final String VOCABULARY = "vocabulary/";
    private static final String OWN = "own/";

    private final Timeline timeline;
    private final LongSupplier version;
    private final String graphs;
    private volatile Counted counted = new Counted(-1, List.of());

    private record Counted(long version, List<GraphCollection> collections) {}

    CountedGraphs(Timeline timeline, LongSupplier version, Iris iris) {
        this.timeline = timeline;
        this.version = version;
        this.graphs = "^" + SPECIAL.matcher(iris.mint()).replaceAll("\\\\$0") + "graph/";
    }

    @Override
    public List<GraphCollection> now() {
        long present = version.getAsLong();
        Counted known = counted;
        if (known.version() != present) {
            known = new Counted(present, count());
            counted = known;
        }
        return known.collections();
    }

    private List<GraphCollection> count() {
        List<String> keys = timeline.newestAfter(0, Integer.MAX_VALUE).stream()
                .filter(Moment::isPresent)
                .map(Moment::document)
                .toList();
        return List.of(
                new GraphCollection(
                        "records",
                        "What the official record of one document of the European Parliament says.",
                        graphs + "[^/]+/record$",
                        number(keys, key -> !key.contains("/"))),
                new GraphCollection(
                        "additions",
                        "What was added to the record of one document: at most one graph for each record.",
                        graphs + "[^/]+/added$",
                        OptionalLong.empty()),
                new GraphCollection(
                        "own",
                        "One document of another parliament.",
                        graphs + "own/[^/]+/[^/]+$",
                        number(keys, key -> key.startsWith(OWN))),
                new GraphCollection(
                        "vocabularies",
                        "Things that documents refer to: bodies, acts, persons, topics and other lists.",
                        graphs + "vocabulary/[^/]+$",
                        number(keys, key -> key.startsWith(VOCABULARY))));
    }

    private static OptionalLong number(List<String> keys, Predicate<String> kind) {
        return OptionalLong.of(keys.stream().filter(kind).count());
    }
}
