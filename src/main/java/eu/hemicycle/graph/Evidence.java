package eu.hemicycle.graph;

import static eu.hemicycle.graph.Triples.decimal;
import static eu.hemicycle.graph.Triples.integer;
import static eu.hemicycle.graph.Triples.text;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Span;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.linking.Link;
import eu.hemicycle.linking.Rule;
import eu.hemicycle.linking.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

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

    /** Writes what a link says, and of its target what the words themselves tell. */
    void of(Link link, Words words) {
        Rule rule = link.rule();
        node(words, link.span(), link.quote(), rule, link.confidence(), targets.node(link.target()));
    }

    /**
     * Writes what the Work is about and which words say so.
     *
     * @param heading what was searched as the title
     * @param body what was searched as the text
     */
    void of(Subject subject, Words heading, Words body) {
        Node topic = NodeFactory.createURI(subject.iri());
        triples.add(iris.work(id), Eli.IS_ABOUT, topic);
        subject.inTitle().forEach(place -> topic(heading, place, subject, topic));
        subject.inText().forEach(place -> topic(body, place, subject, topic));
    }

    private void topic(Words words, Subject.Place place, Subject subject, Node topic) {
        node(words, place.span(), place.quote(), Rule.TOPIC, subject.confidence(), topic);
    }

    private void node(Words words, Span span, String quote, Rule rule, double confidence, Node target) {
        Node evidence = name(words, span, rule, target);
        triples.add(evidence, Hemi.WORK, iris.work(id));
        triples.add(evidence, words.language(), iris.language(language));
        triples.add(evidence, Hemi.START, integer(span.start()));
        triples.add(evidence, Hemi.END, integer(span.end()));
        triples.add(evidence, Hemi.QUOTE, text(quote, language.code()));
        triples.add(evidence, Hemi.RULE, iris.rule(rule.slug(), rule.version()));
        triples.add(
                evidence,
                Hemi.CONFIDENCE,
                decimal(BigDecimal.valueOf(confidence).toPlainString()));
        triples.add(evidence, Hemi.TARGET, target);
    }

    /** Its IRI is a hash of work, language, place and rule; words may lead to several topics. */
    private Node name(Words words, Span span, Rule rule, Node target) {
        String place = String.join(
                " ",
                id.toString(),
                language.code(),
                Integer.toString(span.start()),
                Integer.toString(span.end()),
                rule.slug());
        String where = rule == Rule.TOPIC || words != Words.TEXT
                ? " " + words.language().getLocalName()
                : "";
        String topic = rule == Rule.TOPIC ? " " + target.getURI() : "";
        return iris.evidence(Sha256.of((place + where + topic).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32));
    }
}
