package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.store.Batch;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Finds the documents whose entries a change makes out of date: those it touches, and those about which it says more. */
final class Affected {

    private static final Set<Node> OF_A_WORK =
            Set.of(Hemi.HAS_AUTHOR, Hemi.HAS_RESPONDENT, Epvoc.WORK_HAD_PARTICIPATION);
    /** What an answer is found and sorted by, though its question says it; and what is counted of questions. */
    private static final Set<Node> OF_THE_OTHER =
            Set.of(DCTerms.title.asNode(), Eli.DATE_DOCUMENT, Hemi.ANSWERED_IN_NAME_OF);

    private static final Set<Node> OF_A_PARTICIPATION = Set.of(
            EliDl.HAD_PARTICIPANT_PERSON,
            EliDl.PARTICIPATION_IN_NAME_OF,
            EliDl.PARTICIPATION_ROLE,
            Hemi.GROUP_AS_PRINTED);

    private static final Set<Node> KINDS = Set.of(WorkFacts.BODY, WorkFacts.PERSON);

    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<Node> works = new HashSet<>();
    private final Set<Node> participations = new HashSet<>();
    private final Set<Node> things = new HashSet<>();

    /** Reads a change, which may be followed by others before {@link #documents} is asked for. */
    void read(Batch batch) {
        batch.touched().forEach(touched::add);
        batch.rows(this::read);
    }

    /**
     * The keys of the documents.
     *
     * @param data after all changes
     * @param before the entries before the first
     */
    Set<String> documents(Batch data, IndexReading before) {
        Set<String> documents = new LinkedHashSet<>(touched);
        documents.addAll(others(new Statements(data.dataset()), before));
        return documents;
    }

    private void read(Quad row) {
        Node predicate = row.getPredicate();
        if (predicate.equals(EliDl.ANSWERS_TO)) {
            works.add(row.getSubject());
            works.add(row.getObject());
        } else if (OF_A_WORK.contains(predicate) || OF_THE_OTHER.contains(predicate)) {
            works.add(row.getSubject());
        } else if (OF_A_PARTICIPATION.contains(predicate)) {
            participations.add(row.getSubject());
        } else if (isOfAThing(row)) {
            things.add(row.getSubject());
        }
    }

    /** What a thing is, and where a person is from. */
    private static boolean isOfAThing(Quad row) {
        return row.getPredicate().equals(WorkFacts.CITIZENSHIP)
                || row.getPredicate().equals(RDF.type.asNode()) && KINDS.contains(row.getObject());
    }

    private Set<String> others(Statements statements, IndexReading before) {
        participations.forEach(part -> OF_A_WORK.forEach(role -> works.addAll(statements.subjects(role, part))));
        things.forEach(person ->
                before.linkingTo(person.getURI()).map(NodeFactory::createURI).forEach(works::add));
        Set<Node> all = new HashSet<>(works);
        for (Node work : works) {
            all.addAll(statements.objects(work, EliDl.ANSWERS_TO));
            all.addAll(statements.subjects(EliDl.ANSWERS_TO, work));
        }
        return all.stream().flatMap(work -> before.documentOf(work.getURI())).collect(Collectors.toSet());
    }
}
