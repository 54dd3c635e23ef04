package eu.hemicycle.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** The folder {@code ontology}, inside the program or beside it. */
final class OntologyFiles {

    private final ResourceLoader loader;
    private final String folder;
    private final Optional<Ontology> ontology;

    /** @param folder a resource location ending in a slash, such as {@code classpath:/ontology/} */
    OntologyFiles(ResourceLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
        this.ontology =
                Optional.of(file("hemicycle.ttl")).filter(Resource::exists).map(Ontology::new);
    }

    private Resource file(String name) {
        return loader.getResource(folder + name);
    }

    Optional<Ontology> ontology() {
        return ontology;
    }

    Resource context() {
        return file("context.jsonld");
    }

    /** What changed for readers of the data, in Markdown. */
    Optional<byte[]> changes() {
        return Optional.of(file("CHANGELOG.md")).filter(Resource::exists).map(OntologyFiles::bytes);
    }

    /** A file of shapes by its plain name without extension; nothing outside their folder can be named. */
    Optional<Ontology> shapes(String name) {
        return Optional.of(name)
                .filter(plain -> plain.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}"))
                .map(plain -> file("shapes/" + plain + ".ttl"))
                .filter(Resource::exists)
                .map(Ontology::new);
    }

    private static byte[] bytes(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
