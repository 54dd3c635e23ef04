package eu.hemicycle.graph;

import eu.hemicycle.document.Institution;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of an institution: in the EU authority table, and in the Parliament's own space where one is confirmed.
 *
 * @param authority the corporate body of the authority table, used by our own statements
 * @param organisation the Parliament's IRI, used in the official record
 * @param code how the Parliament's participation IRIs end
 */
record InstitutionIris(Optional<Node> authority, Optional<Node> organisation, Optional<String> code) {

    static final Node PARLIAMENT = NodeFactory.createURI(Iris.PARLIAMENT + "org/EU_PARLIAMENT");

    static InstitutionIris of(Institution institution) {
        return switch (institution) {
            case COMMISSION -> known("COM", "EU_COMMISSION", "COM");
            case COUNCIL -> known("CONSIL", "EU_COUNCIL", "CS");
            case PARLIAMENT -> new InstitutionIris(body("EP"), Optional.of(PARLIAMENT), Optional.empty());
            case HIGH_REPRESENTATIVE -> new InstitutionIris(body("HRUFASP"), Optional.empty(), Optional.empty());
            case CENTRAL_BANK -> new InstitutionIris(body("ECB"), Optional.empty(), Optional.empty());
            case EUROPEAN_COUNCIL -> new InstitutionIris(Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    private static InstitutionIris known(String authority, String organisation, String code) {
        return new InstitutionIris(
                body(authority),
                Optional.of(NodeFactory.createURI(Iris.PARLIAMENT + "org/" + organisation)),
                Optional.of(code));
    }

    private static Optional<Node> body(String code) {
        return Optional.of(NodeFactory.createURI(Iris.AUTHORITY + "corporate-body/" + code));
    }
}
