package eu.hemicycle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.catalogue.dumps.Dumps;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The criteria by which data.europa.eu rates descriptions of datasets (Metadata Quality Assessment, 405 points), each with its
 * points; here a criterion counts only if every dataset, or every distribution, meets it.
 */
class MetadataQualityTest {

    private static final Path SHAPES = Path.of("../shared/data/shapes/dcat-ap/shapes.ttl");
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Property LICENCE = DCTerms.license;

    @TempDir
    private Path data;

    private record Criterion(String name, int points, boolean met) {}

    @Test
    void aConfiguredCatalogueHasEveryPoint() {
        assumeTrue(Files.exists(SHAPES), "the shapes of DCAT-AP are not here");
        try (PublishedSite site = PublishedSite.start(
                data,
                Map.of(
                        "hemicycle.publisher", "Example Newsroom",
                        "hemicycle.publisher-type", "http://purl.org/adms/publishertype/NonProfitOrganisation",
                        "hemicycle.contact", "data@newsroom.example"))) {
            site.write("E-9-2021-009912", "Lights in the library", "Are the lights on?");
            site.bean(Dumps.class).write();
            site.bean(Statistics.class).count();
            Model catalogue = ModelFactory.createDefaultModel();
            RDFParser.create()
                    .source(new StringReader(site.get("/catalogue.ttl").body()))
                    .lang(Lang.TURTLE)
                    .parse(catalogue);

            List<Criterion> criteria = criteria(site, catalogue);

            assertThat(criteria).filteredOn(criterion -> !criterion.met()).isEmpty();
            assertThat(criteria.stream().mapToInt(Criterion::points).sum()).isEqualTo(405);
        }
    }

    private static List<Criterion> criteria(PublishedSite site, Model catalogue) {
        List<Resource> datasets =
                catalogue.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList();
        List<Resource> files = catalogue
                .listSubjectsWithProperty(RDF.type, DCAT.Distribution)
                .filterKeep(file -> file.hasProperty(DCAT.downloadURL))
                .toList();
        assertThat(datasets).hasSizeGreaterThan(1);
        assertThat(files).hasSizeGreaterThan(5);
        List<Criterion> criteria = new ArrayList<>(ofDatasets(datasets));
        criteria.addAll(ofFiles(files, site));
        criteria.add(new Criterion(
                "valid",
                30,
                ShaclValidator.get()
                        .validate(RDFDataMgr.loadGraph(SHAPES.toString()), catalogue.getGraph())
                        .conforms()));
        return criteria;
    }

    private static List<Criterion> ofDatasets(List<Resource> datasets) {
        return Stream.of(
                        has("keyword", 30, DCAT.keyword),
                        has("theme", 30, DCAT.theme),
                        has("spatial", 20, DCTerms.spatial),
                        has("temporal", 20, DCTerms.temporal),
                        has("access rights", 10, DCTerms.accessRights),
                        new Wanted("access rights of the table", 5, from(DCTerms.accessRights, "access-right/")),
                        has("contact", 20, DCAT.contactPoint),
                        has("publisher", 10, DCTerms.publisher))
                .map(wanted -> wanted.of(datasets))
                .toList();
    }

    private static List<Criterion> ofFiles(List<Resource> files, PublishedSite site) {
        return Stream.of(
                        new Wanted("access address answers", 50, answers(DCAT.accessURL, site)),
                        has("download address", 20, DCAT.downloadURL),
                        new Wanted("download address answers", 30, answers(DCAT.downloadURL, site)),
                        has("format", 20, DCTerms.format),
                        has("media type", 10, DCAT.mediaType),
                        new Wanted(
                                "format and media type of the tables",
                                10,
                                from(DCTerms.format, "file-type/").and(file -> object(file, DCAT.mediaType)
                                        .startsWith(MEDIA_TYPES))),
                        new Wanted("readable by machines, of no company", 40, file -> object(file, DCTerms.format)
                                .matches(".*/(RDF_TURTLE|JSON_LD|RDF_N_QUADS|CSV|JSON)")),
                        has("licence", 20, LICENCE),
                        new Wanted("licence of the table", 10, from(LICENCE, "licence/")),
                        has("rights", 5, DCTerms.rights),
                        has("size", 5, DCAT.byteSize),
                        has("issued", 5, DCTerms.issued),
                        has("modified", 5, DCTerms.modified))
                .map(wanted -> wanted.of(files))
                .toList();
    }

    private record Wanted(String name, int points, Predicate<Resource> test) {

        Criterion of(List<Resource> all) {
            return new Criterion(name, points, all.stream().allMatch(test));
        }
    }

    private static Wanted has(String name, int points, Property property) {
        return new Wanted(name, points, thing -> thing.hasProperty(property));
    }

    private static Predicate<Resource> from(Property property, String table) {
        return thing -> object(thing, property).startsWith(AUTHORITY + table);
    }

    private static Predicate<Resource> answers(Property property, PublishedSite site) {
        return thing -> site.get(object(thing, property)).statusCode() == 200;
    }

    private static String object(Resource thing, Property property) {
        return thing.getProperty(property).getObject().toString();
    }
}
