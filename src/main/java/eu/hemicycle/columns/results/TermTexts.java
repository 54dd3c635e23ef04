package eu.hemicycle.columns.results;

import eu.hemicycle.columns.Dictionary;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Gives terms to a format: the text of an id as the dictionary has it, that of a term through a {@link Node}. For one answer
 * and one thread.
 */
final class TermTexts {

    private final RowFormat format;
    private final int columns;
    private final Map<Form, Frame> frames = new HashMap<>();
    private @Nullable Ids ids;

    TermTexts(RowFormat format, int columns) {
        this.format = format;
        this.columns = columns;
    }

    /** Writes the term of an id. */
    void write(Dictionary dictionary, int column, int id) {
        of(dictionary).write(column, id);
    }

    private Ids of(Dictionary dictionary) {
        Ids known = ids;
        if (known == null || known.dictionary != dictionary) {
            known = new Ids(dictionary);
            ids = known;
        }
        return known;
    }

    void write(Node term) {
        if (term.isTripleTerm()) {
            format.triple(term, this::write);
        } else {
            byte[] text = text(term);
            format.text(frame(Form.of(term)), text, text.length);
        }
    }

    /** What is written for an IRI or a blank node, for whoever needs it again. */
    byte[] written(Node term) {
        Frame frame = frame(Form.of(term));
        return frame.written(text(term));
    }

    private byte[] text(Node term) {
        return characters(term).getBytes(StandardCharsets.UTF_8);
    }

    private String characters(Node term) {
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
        private final @Nullable Frame[] ofGroups;
        private final Dictionary.Text[] readers = new Dictionary.Text[columns];
        private final Int2ObjectOpenHashMap<byte[]> labels = new Int2ObjectOpenHashMap<>();

        Ids(Dictionary dictionary) {
            this.dictionary = dictionary;
            this.ofGroups = new Frame[dictionary.groups().size()];
            for (int column = 0; column < columns; column++) {
                readers[column] = dictionary.text();
            }
        }

        void write(int column, int id) {
            Frame frame = frameOf(dictionary.groupOf(id));
            if (frame.form().type() == Form.Type.BLANK) {
                byte[] label = labels.computeIfAbsent(id, any -> text(dictionary.term(id)));
                format.text(frame, label, label.length);
            } else {
                Dictionary.Text text = readers[column].read(id);
                format.text(frame, text.bytes(), text.length());
            }
        }

        private Frame frameOf(int group) {
            Frame known = ofGroups[group];
            if (known == null) {
                known = frame(Form.of(dictionary.groups().get(group).group()));
                ofGroups[group] = known;
            }
            return known;
        }
    }
}
