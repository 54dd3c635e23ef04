package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.dumps.Edition;
import eu.hemicycle.resource.Site;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/** The catalogue as DCAT-AP 3.0.1: what was configured, what was counted, and what never changes. */
final class CatalogueGraph {

    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language";

    private final Site site;
    private final Publisher publisher;
    private final Figures figures;
    private final Optional<Edition> dump;
    private final Statements statements;

    private CatalogueGraph(Site site, Publisher publisher, Figures figures, Optional<Edition> dump) {
        this.dump = dump;
        this.site = site;
        this.publisher = publisher;
        this.figures = figures;
        this.statements = new Statements(site.url("/"));
    }

    /** @param dump the newest */
    static List<Quad> of(Site site, Publisher publisher, Figures figures, Optional<Edition> dump) {
        CatalogueGraph graph = new CatalogueGraph(site, publisher, figures, dump);
        graph.write();
        return graph.statements.quads();
    }

    private void write() {
        statements.addFile("/catalogue/catalogue.ttl");
        statements.addFile("/catalogue/codes.ttl");
        figures.languages().forEach(this::language);
        statements.value(
                statements.iri("catalogue#dataset"),
                Terms.VERSION,
                Long.toString(figures.version()),
                XSDDatatype.XSDstring);
        period(statements.iri("catalogue#dataset"));
        dump.ifPresent(edition -> DumpStatements.add(statements, edition));
        Stream.of(DCAT.Catalog, DCAT.Dataset)
                .flatMap(type -> statements.all(type).stream())
                .forEach(this::dates);
        publisher.name().ifPresent(this::publisher);
        publisher.contact().ifPresent(this::contact);
        site.licence().ifPresent(this::licence);
    }

    private void language(Figures.Named language) {
        statements.type(language.thing(), SKOS.Concept);
        statements.type(language.thing(), DCTerms.LinguisticSystem);
        statements.add(language.thing(), SKOS.inScheme, statements.iri(LANGUAGES));
        statements.add(language.thing(), SKOS.prefLabel, language.name());
        statements.add(statements.iri("catalogue#dataset"), DCTerms.language, language.thing());
    }

    private void period(Node dataset) {
        if (figures.from().isEmpty() || figures.to().isEmpty()) {
            return;
        }
        Node period = statements.iri("catalogue#period");
        statements.type(period, DCTerms.PeriodOfTime);
        statements.add(period, DCAT.startDate, figures.from().get());
        statements.add(period, DCAT.endDate, figures.to().get());
        statements.add(dataset, DCTerms.temporal, period);
    }

    private void dates(Node thing) {
        figures.begun().ifPresent(time -> statements.time(thing, DCTerms.issued, time));
        figures.modified().ifPresent(time -> statements.time(thing, DCTerms.modified, time));
    }

    private void publisher(String name) {
        Node agent = statements.iri(publisher.iri().map(URI::toString).orElse("catalogue#publisher"));
        statements.type(agent, FOAF.Agent);
        statements.text(agent, FOAF.name, name);
        publisher.type().ifPresent(type -> publisherType(agent, type.toString()));
        published().forEach(thing -> statements.add(thing, DCTerms.publisher, agent));
    }

    private void publisherType(Node agent, String type) {
        concept(type, "http://purl.org/adms/publishertype/1.0", label(type));
        statements.add(agent, DCTerms.type, statements.iri(type));
    }

    private void concept(String iri, String scheme, String label) {
        statements.type(statements.iri(iri), SKOS.Concept);
        statements.add(statements.iri(iri), SKOS.inScheme, statements.iri(scheme));
        statements.text(statements.iri(iri), SKOS.prefLabel, label);
        statements.type(statements.iri(scheme), SKOS.ConceptScheme);
        statements.text(statements.iri(scheme), DCTerms.title, label(scheme.replaceFirst("/1\\.0$", "")));
    }

    private static String label(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private Stream<Node> published() {
        return Stream.of(DCAT.Catalog, DCAT.Dataset, Terms.DATASET_SERIES, DCAT.DataService)
                .flatMap(type -> statements.all(type).stream());
    }

    private void contact(String address) {
        Node contact = statements.iri("catalogue#contact");
        statements.type(contact, VCARD4.Kind);
        publisher.name().ifPresent(name -> statements.text(contact, VCARD4.fn, name));
        statements.add(contact, VCARD4.hasEmail, statements.iri("mailto:" + address));
        published().forEach(thing -> statements.add(thing, DCAT.contactPoint, contact));
    }

    private void licence(URI address) {
        Node licence = statements.iri(Licence.at(address).map(Licence::iri).orElse(address.toString()));
        statements.type(licence, DCTerms.LicenseDocument);
        Licence.at(address).ifPresent(known -> coded(licence, known, address));
        Stream.of(DCAT.Catalog, DCAT.Distribution, DCAT.DataService)
                .flatMap(type -> statements.all(type).stream())
                .forEach(thing -> statements.add(thing, DCTerms.license, licence));
    }

    private void coded(Node licence, Licence known, URI address) {
        concept(known.iri(), known.table(), known.label());
        concept(known.type(), "http://purl.org/adms/licencetype/1.0", label(known.type()));
        statements.add(licence, DCTerms.type, statements.iri(known.type()));
        statements.add(licence, SKOS.exactMatch, statements.iri(address.toString()));
    }
}
