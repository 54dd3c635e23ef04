package eu.hemicycle.columns.results;

import eu.hemicycle.columns.Dictionary;
import eu.hemicycle.columns.exec.ResultRow;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * Gives the values of rows to a format: the text of an id as the dictionary has it, that of a term through a {@link Node}.
 * For one answer and one thread.
 */
final class Values {

    private final RowFormat format;
    private final int columns;
    private final ResultRow row;
    private final Map<Form, Frame> frames = new HashMap<>();
    private @Nullable Ids ids;

    Values(RowFormat format, List<Var> vars) {
        this.format = format;
        this.columns = vars.size();
        this.row = new ResultRow(vars);
    }

    void write(Binding binding) {
        row.set(binding);
        Dictionary dictionary = row.dictionary();
        if (dictionary != null && (ids == null || ids.dictionary != dictionary)) {
            ids = new Ids(dictionary);
        }
        format.beginRow();
        for (int column = 0; column < columns; column++) {
            int id = row.id(column);
            if (id > 0 && ids != null) {
                format.beginValue(column);
                ids.write(column, id);
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
            write(term);
            format.endValue();
        }
    }

    private void write(Node term) {
        if (term.isTripleTerm()) {
            format.triple(term, this::write);
        } else {
            byte[] text = text(term).getBytes(StandardCharsets.UTF_8);
            format.text(frame(Form.of(term)), text, text.length);
        }
    }

    private String text(Node term) {
        if (term.isBlank()) {
            return format.label(term);
        }
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    private Frame frame(Form form) {
        return frames.computeIfAbsent(form, format::frame);
    }

    /** Writes the terms of a dictionary. Each column has a reader, for ids of a column often ascend. */
    private final class Ids {

        private final Dictionary dictionary;
        private final Frame[] ofGroups;
        private final Dictionary.Text[] readers = new Dictionary.Text[columns];
        private final Int2ObjectOpenHashMap<byte[]> labels = new Int2ObjectOpenHashMap<>();

        Ids(Dictionary dictionary) {
            this.dictionary = dictionary;
            this.ofGroups = dictionary.groups().stream()
                    .map(range -> frame(Form.of(range.group())))
                    .toArray(Frame[]::new);
            for (int column = 0; column < columns; column++) {
                readers[column] = dictionary.text();
            }
        }

        void write(int column, int id) {
            Frame frame = ofGroups[dictionary.groupOf(id)];
            if (frame.form().type() == Form.Type.BLANK) {
                byte[] label = labels.computeIfAbsent(id, this::label);
                format.text(frame, label, label.length);
            } else {
                Dictionary.Text text = readers[column].read(id);
                format.text(frame, text.bytes(), text.length());
            }
        }

        private byte[] label(int id) {
            return format.label(dictionary.term(id)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
