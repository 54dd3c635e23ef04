package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.dumps.DumpFile;
import eu.hemicycle.catalogue.dumps.DumpFormat;
import eu.hemicycle.catalogue.dumps.Edition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;

/** The files of a dump as distributions: of the dataset, of its official records, and of each year in a series (DCAT 3, 6.8 and 11). */
final class DumpStatements {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String CSVW = "https://www.w3.org/TR/tabular-metadata/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Map<DumpFormat, String> NAMES = Map.of(
            DumpFormat.N_QUADS,
            "N-Quads",
            DumpFormat.TURTLE,
            "Turtle",
            DumpFormat.JSON_LD_LINES,
            "JSON-LD, one graph to a line",
            DumpFormat.CSV,
            "table");

    private final Statements statements;
    private final Edition edition;

    private DumpStatements(Statements statements, Edition edition) {
        this.statements = statements;
        this.edition = edition;
    }

    static void add(Statements statements, Edition edition) {
        DumpStatements dump = new DumpStatements(statements, edition);
        statements.addFile("/catalogue/dumps.ttl");
        dump.years();
        edition.files().stream().filter(file -> file.format().isData()).forEach(dump::file);
    }

    private void years() {
        List<String> years = edition.files().stream()
                .map(DumpFile::part)
                .distinct()
                .filter(DumpStatements::isYear)
                .sorted()
                .toList();
        if (!years.isEmpty()) {
            Stream.of("catalogue#years", "catalogue#record")
                    .map(statements::iri)
                    .forEach(set -> period(set, "years", years.get(0), years.get(years.size() - 1)));
        }
        years.forEach(this::year);
    }

    private static boolean isYear(String part) {
        return Character.isDigit(part.charAt(0));
    }

    private void year(String year) {
        Node dataset = dataset(year);
        statements.type(dataset, DCAT.Dataset);
        statements.add(statements.iri("catalogue"), DCAT.dataset, dataset);
        statements.add(dataset, Terms.IN_SERIES, statements.iri("catalogue#years"));
        statements.text(dataset, DCTerms.title, "Parliamentary questions of " + year + " and their answers");
        statements.text(
                dataset,
                DCTerms.description,
                "The questions whose reference is of " + year + ", and their answers, with what was added to them.");
        statements.add(dataset, DCTerms.accessRights, statements.iri(AUTHORITY + "access-right/PUBLIC"));
        statements.add(dataset, DCTerms.spatial, statements.iri(AUTHORITY + "country/EUR"));
        statements.add(dataset, DCAT.theme, statements.iri(AUTHORITY + "data-theme/GOVE"));
        statements.text(dataset, DCAT.keyword, "parliamentary questions");
        statements.add(dataset, DCAT.landingPage, statements.iri("dumps"));
        period(dataset, year, year, year);
    }

    private void period(Node dataset, String name, String from, String to) {
        Node period = statements.iri("catalogue#period-" + name);
        statements.type(period, DCTerms.PeriodOfTime);
        statements.value(period, DCAT.startDate, from + "-01-01", XSDDatatype.XSDdate);
        statements.value(period, DCAT.endDate, to + "-12-31", XSDDatatype.XSDdate);
        statements.add(dataset, DCTerms.temporal, period);
    }

    private Node dataset(String part) {
        String name = part.equals("all") ? "dataset" : isYear(part) ? "year-" + part : part;
        return statements.iri("catalogue#" + name);
    }

    private void file(DumpFile file) {
        Node distribution = statements.iri("catalogue#dump-" + file.name());
        DumpFormat format = file.format();
        statements.type(distribution, DCAT.Distribution);
        statements.add(dataset(file.part()), DCAT.distribution, distribution);
        statements.text(distribution, DCTerms.title, file.name() + ": " + NAMES.get(format));
        statements.text(
                distribution,
                DCTerms.description,
                "The file of version " + edition.version() + (file.isCompressed() ? ", compressed" : "")
                        + "; its bytes never change.");
        statements.add(distribution, DCAT.accessURL, statements.iri("dumps"));
        statements.add(distribution, DCAT.downloadURL, address(statements, edition, file));
        statements.value(distribution, DCAT.byteSize, Long.toString(file.bytes()), XSDDatatype.XSDnonNegativeInteger);
        mediaType(distribution, DCAT.mediaType, format.mediaType());
        if (file.isCompressed()) {
            mediaType(distribution, DCAT.compressFormat, file.mediaType());
        }
        file.description().ifPresent(description -> table(distribution, description));
        statements.add(distribution, DCTerms.format, statements.iri(AUTHORITY + "file-type/" + format.fileType()));
        statements.add(distribution, Terms.AVAILABILITY, statements.iri(AUTHORITY + "planned-availability/STABLE"));
        statements.add(distribution, DCTerms.rights, statements.iri("catalogue#rights"));
        Stream.of(DCTerms.issued, DCTerms.modified)
                .forEach(date -> statements.value(distribution, date, edition.day(), XSDDatatype.XSDdate));
        checksum(distribution, file);
    }

    /** A table conforms to CSVW, and to the schema in its own description. */
    private void table(Node distribution, String description) {
        Stream.of(statements.iri(CSVW), statements.iri("dumps/" + edition.name() + "/" + description))
                .forEach(standard -> {
                    statements.type(standard, DCTerms.Standard);
                    statements.add(distribution, DCTerms.conformsTo, standard);
                });
    }

    private void mediaType(Node distribution, Property property, String mediaType) {
        Node type = statements.iri(MEDIA_TYPES + mediaType);
        statements.type(type, DCTerms.MediaType);
        statements.add(distribution, property, type);
    }

    private void checksum(Node distribution, DumpFile file) {
        Node checksum = statements.iri("catalogue#checksum-" + file.name());
        Node algorithm = Terms.SHA_256_OF_DCAT_AP.asNode();
        statements.type(checksum, Terms.CHECKSUM);
        statements.type(algorithm, Terms.CHECKSUM_ALGORITHM);
        statements.add(algorithm, OWL.sameAs, Terms.SHA_256.asNode());
        statements.add(checksum, Terms.ALGORITHM, algorithm);
        statements.value(checksum, Terms.CHECKSUM_VALUE, file.sha256(), XSDDatatype.XSDhexBinary);
        statements.add(distribution, Terms.HAS_CHECKSUM, checksum);
    }

    /** Where a file is. */
    static Node address(Statements statements, Edition edition, DumpFile file) {
        return statements.iri("dumps/" + edition.name() + "/" + file.name());
    }
}
