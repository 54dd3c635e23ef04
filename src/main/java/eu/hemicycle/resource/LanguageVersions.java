package eu.hemicycle.resource;

import eu.hemicycle.document.Language;
import eu.hemicycle.resource.DocumentPage.LanguageVersion;
import eu.hemicycle.resource.DocumentPage.Rendition;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The language versions of a document, each with the files in which the publisher offers it. */
final class LanguageVersions {

    private final SortedGraph graph;
    private final Names names;
    private final Address document;
    private final String ui;

    /**
     * @param document its own page
     * @param ui the language of the interface
     */
    LanguageVersions(SortedGraph graph, Names names, Address document, String ui) {
        this.graph = graph;
        this.names = names;
        this.document = document;
        this.ui = ui;
    }

    /** @param shown the one that the page is in */
    List<LanguageVersion> of(Node work, Optional<Node> shown) {
        return graph.objects(work, Terms.IS_REALIZED_BY).stream()
                .map(expression ->
                        version(expression, shown.filter(expression::equals).isPresent()))
                .toList();
    }

    private LanguageVersion version(Node expression, boolean shown) {
        String code = Things.languageOf(expression).orElse("");
        boolean text = graph.object(expression, Terms.CONTENT).isPresent();
        return new LanguageVersion(
                names.ref(expression),
                code,
                Language.of(code).map(Language::ownName).orElse(code),
                text ? document.page(new Choice(code, ui)) : "",
                shown,
                graph.objects(expression, Terms.IS_EMBODIED_BY).stream()
                        .map(this::rendition)
                        .toList());
    }

    private Rendition rendition(Node manifestation) {
        String format = graph.object(manifestation, Terms.FORMAT)
                .map(names::label)
                .map(Words::text)
                .orElseGet(() -> names.label(manifestation).text());
        String file = graph.text(manifestation, Terms.IS_EXEMPLIFIED_BY)
                .filter(Iris::isWebAddress)
                .orElse("");
        return new Rendition(names.ref(manifestation), format, file);
    }
}
