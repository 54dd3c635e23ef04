package eu.hemicycle.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schemas of one version of the Reconciliation Service API. */
final class ReconciliationSchemas {

    private static final Path FOLDER = Path.of("../shared/suites/reconciliation");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SchemaRegistry registry;
    private final String base;

    private ReconciliationSchemas(SchemaRegistry registry, String base) {
        this.registry = registry;
        this.base = base;
    }

    static ReconciliationSchemas of(String version) {
        Path folder = FOLDER.resolve(version).resolve("schemas");
        assumeTrue(
                Files.isDirectory(folder),
                "Skipped: the JSON schemas of the Reconciliation Service API are not in " + folder);
        String base = "https://schemas.example.org/" + version + "/";
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> schemas = files.collect(Collectors.toMap(
                    file -> base + file.getFileName(), file -> located(file, base + file.getFileName())));
            assertThat(schemas).hasSizeGreaterThan(9);
            return new ReconciliationSchemas(
                    SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_7, registry -> registry.schemas(schemas)),
                    base);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files name each other, but not all by the identifiers that they bear; authentication refers to a file of Swagger. */
    private static String located(Path file, String iri) {
        ObjectNode schema = (ObjectNode) JSON.readTree(file);
        schema.remove("$schema");
        schema.put("$id", iri);
        if (schema.path("properties") instanceof ObjectNode properties) {
            properties.remove("authentication");
        }
        return schema.toString();
    }

    /** @param name of the file, without its suffix */
    List<String> errors(String name, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(base + name + ".json"));
        JsonNode instance = JSON.readTree(json);
        return schema.validate(instance).stream().map(Object::toString).toList();
    }
}
