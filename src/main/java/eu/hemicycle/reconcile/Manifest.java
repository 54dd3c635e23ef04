package eu.hemicycle.reconcile;

import eu.hemicycle.resource.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the service says of itself (0.2 and 1.0 draft, Service Manifest). */
final class Manifest {

    /** Where the service is found. */
    static final String PATH = "/reconcile";

    static final int PREVIEW_WIDTH = 430;
    static final int PREVIEW_HEIGHT = 300;

    /** Things are named by their IRIs, and so are properties and types. */
    private static final String IRIS = "http://www.ietf.org/rfc/rfc3986";

    private final Site site;
    private final String programVersion;

    Manifest(Site site, String programVersion) {
        this.site = site;
        this.programVersion = programVersion;
    }

    Map<String, Object> of(Reply reply) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("versions", ApiVersion.numbers());
        members.put("name", reply.message("reconcile.service"));
        members.put("documentation", site.url(PATH + ".html"));
        members.put("serviceVersion", programVersion);
        members.put("logo", site.url("/assets/mark.svg"));
        members.put("defaultTypes", reply.types(Stream.of(EntityType.values())));
        members.put("batchSize", QueryReader.BATCH);
        members.putAll(reply.version() == ApiVersion.V0_2 ? old() : draft(reply));
        return members;
    }

    private Map<String, Object> old() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("identifierSpace", IRIS);
        members.put("schemaSpace", IRIS);
        members.put("view", Map.of("url", site.url("/describe?iri={{id}}")));
        members.put(
                "preview",
                Map.of("url", site.url(PATH + "/preview?id={{id}}"), "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        Map<String, Object> entity = service("/suggest/entity");
        entity.put("flyout_service_path", PATH + "/flyout/entity?id=${id}");
        members.put(
                "suggest",
                Map.of("entity", entity, "type", service("/suggest/type"), "property", service("/suggest/property")));
        members.put("extend", Map.of("propose_properties", service("/extend/propose"), "property_settings", List.of()));
        return members;
    }

    private Map<String, Object> service(String path) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("service_url", site.url(""));
        members.put("service_path", PATH + path);
        return members;
    }

    private Map<String, Object> draft(Reply reply) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("lang", reply.ui());
        members.put("standardizedScore", true);
        members.put("view", Map.of("url", site.url("/describe?iri={id}")));
        members.put("preview", Map.of("width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        members.put("suggest", Map.of("entity", true, "property", true, "type", true));
        members.put("extend", Map.of("proposeProperties", true, "propertySettings", List.of()));
        return members;
    }
}
