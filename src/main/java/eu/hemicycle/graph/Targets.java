package eu.hemicycle.graph;

import static eu.hemicycle.graph.Triples.text;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Schema;
import eu.hemicycle.linking.Kind;
import eu.hemicycle.linking.Target;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The nodes that links lead to. A Work mentions bodies, countries, programmes and persons, cites acts and other documents
 * of the law, and refers to questions and to places in the Official Journal.
 */
final class Targets {

    private final Triples triples;
    private final Iris iris;
    private final Node work;

    Targets(Triples triples, Iris iris, Node work) {
        this.triples = triples;
        this.iris = iris;
        this.work = work;
    }

    /** The node, after saying what the text itself tells of it. */
    Node node(Target target) {
        if (target instanceof Target.Entity entity) {
            return entity(entity);
        } else if (target instanceof Target.Provision provision) {
            return provision(provision);
        } else if (target instanceof Target.NumberedAct act) {
            return act(act);
        } else if (target instanceof Target.ParliamentaryQuestion question) {
            return question(question);
        } else if (target instanceof Target.JournalPlace place) {
            return related(DCTerms.references.asNode(), iris.journal(place.path()), place.label());
        }
        return document(target);
    }

    private Node entity(Target.Entity entity) {
        Node node = NodeFactory.createURI(entity.iri());
        triples.add(work, entity.kind() == Kind.ACT ? Eli.CITES : Schema.MENTIONS, node);
        return node;
    }

    private Node provision(Target.Provision provision) {
        Node act = node(provision.act());
        Node part = iris.provision(act, provision.article());
        triples.type(part, Eli.LEGAL_RESOURCE_SUBDIVISION);
        triples.add(part, Eli.IS_PART_OF, act);
        triples.add(part, RDFS.label.asNode(), text(provision.label(), "en"));
        return part;
    }

    private Node act(Target.NumberedAct numbered) {
        Node act = legal(NodeFactory.createURI(numbered.eli()), numbered.label());
        return withCelex(act, numbered.celex());
    }

    private Node withCelex(Node document, String celex) {
        triples.add(document, Eli.ID_LOCAL, text(celex));
        triples.add(document, SKOS.exactMatch.asNode(), iris.celex(celex));
        return document;
    }

    private Node question(Target.ParliamentaryQuestion question) {
        if (question.id().isPresent()) {
            Node other = iris.work(question.id().get());
            triples.add(work, DCTerms.references.asNode(), other);
            return other;
        }
        String reference = question.reference().toString();
        return related(DCTerms.references.asNode(), iris.unplacedQuestion(reference), reference);
    }

    private Node document(Target target) {
        if (target instanceof Target.Paper paper) {
            Node node = legal(iris.paper(paper.series(), paper.year(), paper.number()), paper.label());
            paper.celex().ifPresent(celex -> withCelex(node, celex));
            return node;
        } else if (target instanceof Target.ParliamentDocument text) {
            return related(Eli.CITES, iris.parliamentDocument(text.identifier()), text.label());
        } else if (target instanceof Target.CourtCase court) {
            return legal(iris.courtCase(court.number()), "Case " + court.number());
        } else if (target instanceof Target.Judgment judgment) {
            return legal(iris.judgment(judgment.ecli()), judgment.ecli());
        }
        String celex = ((Target.Celex) target).number();
        return legal(iris.celex(celex), "CELEX " + celex);
    }

    private Node legal(Node document, String label) {
        triples.type(document, Eli.LEGAL_RESOURCE);
        return related(Eli.CITES, document, label);
    }

    private Node related(Node property, Node document, String label) {
        triples.add(work, property, document);
        triples.add(document, RDFS.label.asNode(), text(label, "en"));
        return document;
    }
}
