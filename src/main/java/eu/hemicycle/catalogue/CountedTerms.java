package eu.hemicycle.catalogue;

import eu.hemicycle.resource.TermCounts;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The counts of terms for those who document them. */
record CountedTerms(Statistics statistics) implements TermCounts {

    @Override
    public OptionalLong of(Node term) {
        Figures figures = statistics.present();
        return Stream.concat(figures.classes().stream(), figures.properties().stream())
                .filter(count -> count.term().equals(term))
                .mapToLong(Figures.Count::number)
                .findFirst();
    }
}
