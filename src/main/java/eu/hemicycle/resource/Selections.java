package eu.hemicycle.resource;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;

/** What of a thing belongs to a profile. */
final class Selections {

    private final DocumentPages documents;
    private final ThingPages things;
    private final Site site;

    Selections(DocumentPages documents, ThingPages things, Site site) {
        this.documents = documents;
        this.things = things;
        this.site = site;
    }

    /** Empty if nothing does. */
    Description of(Profile profile, Description all) {
        return switch (profile) {
            case FULL -> all;
            case RECORD ->
                only(
                        all,
                        all.own().stream()
                                .filter(quad -> quad.getGraph().toString().endsWith("/record"))
                                .toList());
            case SCHEMA_ORG -> only(all, schemaOrg(all));
            case ANNOTATIONS -> only(all, new Annotations(all.graph()).quads());
        };
    }

    private static Description only(Description all, List<Quad> quads) {
        return new Description(all.thing(), quads, List.of());
    }

    /** The statements that the page embeds. */
    private List<Quad> schemaOrg(Description all) {
        boolean document = all.ownGraph().objects(all.thing(), Terms.TYPE).contains(Terms.WORK);
        String json = document
                ? SchemaOrg.of(documents.compose(all, Choice.NONE), site)
                : SchemaOrg.of(
                        things.compose(all, Choice.NONE, true), all.thing().toString());
        return RDFParser.fromString(json, Lang.JSONLD11).toGraph().stream()
                .map(triple -> new Quad(Quad.defaultGraphNodeGenerated, triple))
                .toList();
    }
}
