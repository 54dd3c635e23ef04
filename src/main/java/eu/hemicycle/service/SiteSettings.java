package eu.hemicycle.service;

import eu.hemicycle.catalogue.Publisher;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the publisher says about itself; what is not configured is absent.
 *
 * @param publicUrl the address under which the service is known, without path
 * @param publisher the publisher's name
 * @param publisherIri the publisher's own IRI
 * @param publisherType what kind of publisher it is, an IRI of the ADMS publisher types
 * @param contact an e-mail address for questions about the data
 * @param securityContact an e-mail or web address for reports about security
 * @param licence of the data
 */
@ConfigurationProperties("hemicycle")
record SiteSettings(
        URI publicUrl,
        Optional<String> publisher,
        Optional<URI> publisherIri,
        Optional<URI> publisherType,
        Optional<String> contact,
        Optional<String> securityContact,
        Optional<URI> licence) {

    Publisher identity() {
        return new Publisher(publisher, publisherIri, publisherType, contact, securityContact);
    }

    List<String> missing() {
        Map<String, Optional<?>> wanted = new TreeMap<>();
        wanted.put("hemicycle.publisher", publisher);
        wanted.put("hemicycle.contact", contact);
        wanted.put("hemicycle.security-contact", securityContact);
        return wanted.entrySet().stream()
                .filter(setting -> setting.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
