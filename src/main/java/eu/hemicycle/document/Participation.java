package eu.hemicycle.document;

import java.net.URI;
import java.util.Optional;

/**
 * The part that one person or organisation has in a document, as an official record states it.
 *
 * @param iri the record's own name of the participation
 * @param person the IRI of the person
 * @param organisation the IRI of the organisation
 * @param inNameOf the IRI of the organisation for which the participant acts
 */
public record Participation(
        URI iri, Role role, Optional<URI> person, Optional<URI> organisation, Optional<URI> inNameOf) {

    /** The roles that the official model of questions and answers knows. */
    public enum Role {
        AUTHOR,
        ADDRESSEE
    }
}
