package eu.hemicycle.graph;

import static eu.hemicycle.graph.Triples.decimal;
import static eu.hemicycle.graph.Triples.integer;
import static eu.hemicycle.graph.Triples.text;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.linking.Link;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;

/** Where one language version of a Work names something, and why we say so: one node of eight statements for each place. */
final class Evidence {

    private final Triples triples;
    private final Iris iris;
    private final DocumentId id;
    private final Language language;
    private final Targets targets;

    Evidence(Triples triples, Iris iris, DocumentId id, Language language) {
        this.triples = triples;
        this.iris = iris;
        this.id = id;
        this.language = language;
        this.targets = new Targets(triples, iris, iris.work(id));
    }

    /** Writes what a link says, and of its target what the text itself tells. */
    void of(Link link) {
        Node evidence = node(link);
        triples.add(evidence, Hemi.WORK, iris.work(id));
        triples.add(evidence, Hemi.LANGUAGE, iris.language(language));
        triples.add(evidence, Hemi.START, integer(link.span().start()));
        triples.add(evidence, Hemi.END, integer(link.span().end()));
        triples.add(evidence, Hemi.QUOTE, text(link.quote(), language.code()));
        triples.add(
                evidence, Hemi.RULE, iris.rule(link.rule().slug(), link.rule().version()));
        triples.add(
                evidence,
                Hemi.CONFIDENCE,
                decimal(BigDecimal.valueOf(link.confidence()).toPlainString()));
        triples.add(evidence, Hemi.TARGET, targets.node(link.target()));
    }

    /** Its IRI is a hash of work, language, place and rule. */
    private Node node(Link link) {
        String place = "%s %s %d %d %s"
                .formatted(
                        id,
                        language.code(),
                        link.span().start(),
                        link.span().end(),
                        link.rule().slug());
        return iris.evidence(Sha256.of(place.getBytes(StandardCharsets.UTF_8)).substring(0, 32));
    }
}
