package eu.hemicycle.resource;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * A value as a page shows it.
 *
 * @param href where it leads; empty for mere text
 * @param date if it is one, else null
 * @param datatype short name of a literal's datatype, empty for text
 * @param iri the IRI behind a link, else empty
 */
record Value(Words words, String href, @Nullable LocalDate date, String datatype, String iri) {

    private static final int LONGEST = 400;

    static Value of(Ref ref) {
        return new Value(ref.label(), ref.href(), null, "", ref.iri());
    }

    static Value of(Words words) {
        return new Value(words, "", null, "", "");
    }

    static Value of(LocalDate date) {
        return new Value(Words.plain(date.toString()), "", date, "", "");
    }

    /** Any term; a long text is cut, and says so by an ellipsis. */
    static Value of(Node node, Names names, Prefixes prefixes) {
        if (!node.isLiteral()) {
            return of(names.ref(node));
        }
        String type = node.getLiteralDatatypeURI();
        Optional<LocalDate> date =
                type.equals(XSD.date.getURI()) ? Names.date(node.getLiteralLexicalForm()) : Optional.empty();
        boolean text = type.equals(XSD.xstring.getURI()) || type.equals(RDF.langString.getURI());
        String address = Iris.isWebAddress(node.getLiteralLexicalForm()) ? node.getLiteralLexicalForm() : "";
        Words words = new Words(shortened(node.getLiteralLexicalForm()), node.getLiteralLanguage());
        return new Value(words, address, date.orElse(null), text ? "" : prefixes.readable(type), "");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
