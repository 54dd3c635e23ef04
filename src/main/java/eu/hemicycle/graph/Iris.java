package eu.hemicycle.graph;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRI policy, in its one place. In others' spaces only what is published there is named; all that is minted lies under
 * one space of our own.
 *
 * @param mint the space under which things without an official IRI are named; ends with a slash
 */
public record Iris(String mint) {

    /** Where the European Parliament names its documents, persons and organisations. */
    public static final String PARLIAMENT = "https://data.europarl.europa.eu/";
    /** Where the authority tables of the EU name languages, bodies and file types. */
    public static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    /** Where acts of the Union have their European Legislation Identifier. */
    public static final String ELI = "http://data.europa.eu/eli/";
    /** The space of this project's own names. */
    public static final Iris PROJECT = new Iris("https://w3id.org/hemicycle/id/");

    static final String PERSON = PARLIAMENT + "person/";

    private static final String DOCUMENT = PARLIAMENT + "eli/dl/doc/";

    public Iris {
        if (!mint.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
            throw new IllegalArgumentException("A mint space is an http or https IRI that ends with a slash: " + mint);
        }
    }

    public Node work(DocumentId id) {
        return iri(DOCUMENT + id);
    }

    public Node expression(DocumentId id, Language language) {
        return iri(DOCUMENT + id + "/" + language.code());
    }

    public Node manifestation(DocumentId id, Language language, Rendition.Format format) {
        return iri(DOCUMENT + id + "/" + language.code() + "/" + format.segment());
    }

    /** A participation in the Parliament's own space; {@code who} is a person's number or an organisation's code. */
    public Node participation(DocumentId id, String who) {
        return iri(PARLIAMENT + "eli/dl/participation/" + id + "_" + who);
    }

    /** The Parliament's IRI of an author: by the number given, or by the name where only one member has it. */
    Optional<Node> author(Author author, People people) {
        Optional<String> given = author.person().map(number -> PERSON + number);
        return given.or(() -> people.author(author.name()).map(Person::iri)).map(Iris::iri);
    }

    public Node term(int term) {
        return iri(PARLIAMENT + "org/ep-" + term);
    }

    public Node language(Language language) {
        return languageCoded(language.authorityCode());
    }

    /** A language by its code in the EU language table, of the Union or not. */
    public Node languageCoded(String authorityCode) {
        return iri(AUTHORITY + "language/" + authorityCode);
    }

    public Node fileType(Rendition.Format format) {
        return iri(AUTHORITY + "file-type/" + format.authorityCode());
    }

    public Node mediaType(Rendition.Format format) {
        return iri("https://www.iana.org/assignments/media-types/" + format.mediaType());
    }

    /** A document in EUR-Lex by its CELEX number. */
    public Node celex(String number) {
        return iri("http://publications.europa.eu/resource/celex/" + segment(number));
    }

    /** A decision of a court by its European Case Law Identifier. */
    public Node judgment(String ecli) {
        return iri("http://publications.europa.eu/resource/ecli/" + segment(ecli));
    }

    /** A report or an adopted text of the Parliament: {@code TA-8-2019-0083}. */
    public Node parliamentDocument(String identifier) {
        return iri(DOCUMENT + identifier);
    }

    /** A document of the Commission, whose CELEX number depends on what it is. */
    public Node paper(String series, int year, int number) {
        return minted("document/" + series + "/" + year + "/" + number);
    }

    /** A court case, which may have several decisions: {@code C-311/18}. */
    public Node courtCase(String number) {
        return minted("case/" + number);
    }

    /** A place in the Official Journal: {@code L/2016/119/1}. */
    public Node journal(String path) {
        return minted("journal/" + path);
    }

    /** A question of which the parliamentary term is not known, and so neither the Work's own IRI. */
    public Node unplacedQuestion(String reference) {
        return minted("question/" + reference);
    }

    /** A part of an act, named by us since the ELI of parts is not published for every act. */
    public Node provision(Node act, String article) {
        String path = act.getURI().startsWith(ELI)
                ? act.getURI().substring(ELI.length()).replaceFirst("/oj$", "")
                : segment(act.getURI());
        String part = article.replace('(', '_').replace(")", "").replaceAll("\\s+", "");
        return minted("provision/" + path + "/art_" + segment(part));
    }

    public Node recordGraph(DocumentId id) {
        return minted("graph/" + id + "/record");
    }

    public Node addedGraph(DocumentId id) {
        return minted("graph/" + id + "/added");
    }

    /** The graph of a document of another parliament; {@code path} is the parliament's name, a slash and the identifier. */
    public Node ownGraph(String path) {
        int slash = path.indexOf('/');
        return minted("graph/own/" + segment(path.substring(0, slash)) + "/" + segment(path.substring(slash + 1)));
    }

    public Node vocabularyGraph(String name) {
        return minted("graph/vocabulary/" + segment(name));
    }

    public Node paragraph(DocumentId id, Language language, int number) {
        return minted("paragraph/" + id + "/" + language.code() + "/" + number);
    }

    public Node footnote(DocumentId id, Language language, String marker) {
        return minted("footnote/" + id + "/" + language.code() + "/" + segment(marker));
    }

    /** A participation as we read it from a printed name. */
    public Node namedParticipation(DocumentId id, String role, String name) {
        return minted("participation/" + id + "/" + role + "/" + slug(name));
    }

    public Node evidence(String hash) {
        return minted("evidence/" + hash);
    }

    public Node source(String sha256) {
        return minted("source/" + sha256);
    }

    /** All reading of sources by one version of the program. */
    public Node reading(String software) {
        return minted("reading/" + segment(software));
    }

    /** A linking rule as it has been since a version of the software. */
    public Node rule(String slug, String version) {
        return minted("rule/" + slug + "/" + version);
    }

    private Node minted(String path) {
        return iri(mint + path);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Lower-case letters and digits of any script, joined by hyphens: {@code borrell-i-fontelles}. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String slug = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "unnamed" : segment(slug);
    }
}
