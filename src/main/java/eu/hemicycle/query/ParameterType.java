package eu.hemicycle.query;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.XSD;

/** What a parameter of a stored query takes. */
public enum ParameterType {
    IRI("an absolute IRI", "") {
        @Override
        boolean takes(String value) {
            try {
                return IRIx.create(value).isAbsolute();
            } catch (IRIException notOne) {
                return false;
            }
        }

        @Override
        Node node(String value) {
            return NodeFactory.createURI(value);
        }
    },
    TEXT("a text", XSD.xstring.getURI()) {
        @Override
        Node node(String value) {
            return NodeFactory.createLiteralString(value);
        }
    },
    INTEGER("a whole number", XSD.integer.getURI()),
    DECIMAL("a number such as 0.8", XSD.decimal.getURI()),
    DATE("a day such as 2021-03-01", XSD.date.getURI());

    private static final int LONGEST = 2_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final String rule;
    private final String datatype;

    ParameterType(String rule, String datatype) {
        this.rule = rule;
        this.datatype = datatype;
    }

    static ParameterType of(Graph graph, Node parameter) {
        Node given = graph.find(parameter, Shacl.DATATYPE, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .nextOptional()
                .orElse(null);
        return Arrays.stream(values())
                .filter(type -> given == null ? type == IRI : type.datatype.equals(given.getURI()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameter of a stored query may be of " + given));
    }

    /** What is taken, in words. */
    public String rule() {
        return rule;
    }

    /** The datatype of its values; empty for IRIs. */
    public String datatype() {
        return datatype;
    }

    /** @throws InvalidParameter if the value is not of this type */
    final Node read(String name, String value) {
        if (value.length() > LONGEST || CONTROL.matcher(value).find() || !takes(value)) {
            throw new InvalidParameter("'%s' of the query takes %s of at most %d characters, not '%s'."
                    .formatted(name, rule, LONGEST, shortened(value)));
        }
        return node(value);
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }

    boolean takes(String value) {
        return xsd().isValid(value);
    }

    Node node(String value) {
        return NodeFactory.createLiteralDT(value, xsd());
    }

    private XSDDatatype xsd() {
        return switch (this) {
            case INTEGER -> XSDDatatype.XSDinteger;
            case DECIMAL -> XSDDatatype.XSDdecimal;
            case DATE -> XSDDatatype.XSDdate;
            case TEXT, IRI -> XSDDatatype.XSDstring;
        };
    }
}
