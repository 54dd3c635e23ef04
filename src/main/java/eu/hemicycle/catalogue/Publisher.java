package eu.hemicycle.catalogue;

import java.net.URI;
import java.util.Optional;

/**
 * Who publishes, as far as it was configured; nothing is invented in the place of what was not.
 *
 * @param name of the publisher
 * @param iri of the publisher, in whatever space it has one
 * @param type of the publisher: {@code http://purl.org/adms/publishertype/NationalAuthority}
 * @param contact an e-mail address for questions about the data
 * @param securityContact an e-mail or web address for reports about security
 */
public record Publisher(
        Optional<String> name,
        Optional<URI> iri,
        Optional<URI> type,
        Optional<String> contact,
        Optional<String> securityContact) {

    public Publisher {
        contact.filter(address -> !address.matches("[^@\\s<>\"]+@[^@\\s<>\"]+")).ifPresent(address -> {
            throw new IllegalArgumentException(
                    "HEMICYCLE_CONTACT is an e-mail address such as data@parliament.example, not " + address);
        });
    }
}
