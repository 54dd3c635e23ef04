package eu.hemicycle.search;

import eu.hemicycle.document.Deadline;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.EpDocumentTypes;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** What statistics count of a Work beyond what searches ask for. */
final class WorkFigures {

    private final Statements statements;
    private final Node work;
    private final Document entry;

    private WorkFigures(Statements statements, Node work, Document entry) {
        this.statements = statements;
        this.work = work;
        this.entry = entry;
    }

    /**
     * @param questions that the Work is or answers
     * @param answers that the Work is, or that answer it
     */
    static void addTo(Document entry, Node work, Set<Node> questions, Set<Node> answers, Statements statements) {
        WorkFigures figures = new WorkFigures(statements, work, entry);
        figures.facet(Facet.TERM, statements.objects(work, EliDl.PARLIAMENTARY_TERM).stream());
        figures.facet(Facet.INSTITUTION, figures.all(answers, Hemi.ANSWERED_IN_NAME_OF));
        figures.deadline(questions);
        if (statements
                .objects(work, Eli.IS_REALIZED_BY, Epvoc.EXPRESSION_CONTENT)
                .findAny()
                .isPresent()) {
            entry.add(new SortedSetDocValuesFacetField(Facet.HOLDS.dimension(), Facet.TEXT));
        }
    }

    /** Neither an answer nor an annex: what waits for an answer. */
    static boolean isQuestion(Node work, Statements statements) {
        return statements.objects(work, EliDl.ANSWERS_TO).isEmpty()
                && !statements.says(work, Eli.WORK_TYPE, EpDocumentTypes.ANNEX);
    }

    private void deadline(Set<Node> questions) {
        if (questions.contains(work)) {
            Deadline.of(texts(Eli.WORK_TYPE), texts(EliDl.PARLIAMENTARY_TERM))
                    .ifPresent(deadline -> entry.add(new NumericDocValuesField(IndexSchema.DEADLINE, deadline.days())));
        }
    }

    private Collection<String> texts(Node property) {
        return statements.objects(work, property).stream().map(Node::toString).toList();
    }

    private Stream<Node> all(Set<Node> subjects, Node property) {
        return subjects.stream().flatMap(subject -> statements.objects(subject, property).stream());
    }

    private void facet(Facet facet, Stream<Node> values) {
        values.filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .forEach(value -> entry.add(new SortedSetDocValuesFacetField(facet.dimension(), value)));
    }
}
