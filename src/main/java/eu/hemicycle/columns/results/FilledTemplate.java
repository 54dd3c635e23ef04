package eu.hemicycle.columns.results;

import eu.hemicycle.columns.exec.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/**
 * The template of a CONSTRUCT (SPARQL 1.1 section 16.2): its statements for each row, without those that are none because a
 * variable has no value or a term stands where it must not. Its blank nodes are others in each row.
 */
final class FilledTemplate {

    private static final int CONSTANT = -1;
    private static final int BLANK = -2;

    /** Each term of it once. */
    private final List<Node> terms = new ArrayList<>();
    /** Places of terms, three for a statement. */
    private final int[] statements;

    private final List<Var> vars = new ArrayList<>();
    /** For each term the column of a variable, or what else it is. */
    private final int[] columns;

    private final int[] values;

    FilledTemplate(List<Triple> triples) {
        this.statements = triples.stream()
                .flatMapToInt(triple -> IntStream.of(
                        place(triple.getSubject()), place(triple.getPredicate()), place(triple.getObject())))
                .toArray();
        this.columns = terms.stream().mapToInt(this::column).toArray();
        this.values = new int[columns.length];
    }

    private int place(Node term) {
        int known = terms.indexOf(term);
        if (known < 0) {
            terms.add(term);
        }
        return known < 0 ? terms.size() - 1 : known;
    }

    private int column(Node term) {
        if (term.isBlank() || Var.isBlankNodeVar(term)) {
            return BLANK;
        }
        if (!Var.isVar(term)) {
            return CONSTANT;
        }
        vars.add(Var.alloc(term));
        return vars.size() - 1;
    }

    /** The columns that it takes of rows. */
    List<Var> vars() {
        return vars;
    }

    /** @param row of the {@link #vars} */
    void fill(ResultRow row, StatementTerms numbers, Statements into) {
        for (int place = 0; place < columns.length; place++) {
            int column = columns[place];
            if (column >= 0) {
                values[place] = numbers.of(row, column);
            } else if (column == BLANK) {
                values[place] = numbers.newBlank();
            } else if (values[place] == 0) {
                values[place] = numbers.of(terms.get(place));
            }
        }
        for (int i = 0; i < statements.length; i += 3) {
            put(values[statements[i]], values[statements[i + 1]], values[statements[i + 2]], numbers, into);
        }
    }

    private static void put(int subject, int predicate, int object, StatementTerms numbers, Statements into) {
        boolean whole = subject != 0 && predicate != 0 && object != 0;
        if (whole && numbers.isIri(predicate) && (numbers.isIri(subject) || numbers.isBlank(subject))) {
            into.put(numbers, subject, predicate, object);
        }
    }
}
