package eu.hemicycle.columns.results;

import eu.hemicycle.columns.Dictionary;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Takes the statements of a graph, each once. */
sealed interface StatementWriter {

    void write(StatementTerms terms, int subject, int predicate, int object);

    /** After the last one. */
    void end();

    /** Into a graph, for formats that need all of it. */
    record Collected(Graph graph) implements StatementWriter {

        @Override
        public void write(StatementTerms terms, int subject, int predicate, int object) {
            graph.add(Triple.create(terms.term(subject), terms.term(predicate), terms.term(object)));
        }

        @Override
        public void end() {}
    }

    /** As N-Triples, one after the other. */
    final class Written implements StatementWriter {

        private final Output out;
        private final NTriplesFormat format;
        private final TermTexts texts;
        private final Int2ObjectOpenHashMap<byte[]> predicates = new Int2ObjectOpenHashMap<>();
        private int subject;
        private byte[] writtenSubject = {};

        Written(OutputStream stream) {
            this.out = new Output(stream);
            this.format = new NTriplesFormat(out);
            this.texts = new TermTexts(format, 1);
        }

        @Override
        public void write(StatementTerms terms, int itsSubject, int predicate, int object) {
            if (subject != itsSubject) {
                subject = itsSubject;
                writtenSubject = texts.written(terms.term(subject));
            }
            out.put(writtenSubject);
            format.endValue();
            out.put(predicates.computeIfAbsent(predicate, any -> texts.written(terms.term(predicate))));
            format.endValue();
            object(terms, object);
            format.endValue();
            format.endRow();
        }

        private void object(StatementTerms terms, int number) {
            Dictionary dictionary = terms.dictionary();
            if (number < 0 || dictionary == null) {
                texts.write(terms.term(number));
            } else {
                texts.write(dictionary, 0, number);
            }
        }

        @Override
        public void end() {
            out.flush();
        }
    }
}
