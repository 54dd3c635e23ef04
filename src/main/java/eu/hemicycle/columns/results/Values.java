package eu.hemicycle.columns.results;

import eu.hemicycle.columns.Dictionary;
import eu.hemicycle.columns.exec.ResultRow;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Gives the values of rows to a format. For one answer and one thread. */
final class Values {

    private final RowFormat format;
    private final TermTexts texts;
    private final int columns;
    private final ResultRow row;

    Values(RowFormat format, List<Var> vars) {
        this.format = format;
        this.columns = vars.size();
        this.texts = new TermTexts(format, columns);
        this.row = new ResultRow(vars);
    }

    void write(Binding binding) {
        row.set(binding);
        Dictionary dictionary = row.dictionary();
        format.beginRow();
        for (int column = 0; column < columns; column++) {
            int id = row.id(column);
            if (id > 0 && dictionary != null) {
                format.beginValue(column);
                texts.write(dictionary, column, id);
                format.endValue();
            } else {
                writeTerm(column);
            }
        }
        format.endRow();
    }

    private void writeTerm(int column) {
        Node term = row.term(column);
        if (term != null) {
            format.beginValue(column);
            texts.write(term);
            format.endValue();
        }
    }
}
