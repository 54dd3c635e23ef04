package eu.hemicycle.ingest.rdf;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.ingest.Unreadable;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** One language version of a Work in a data file: its Expression with its Manifestations. */
record Version(
        Language language,
        Optional<String> title,
        Optional<String> heading,
        Optional<Text> text,
        List<Rendition> renditions) {

    /** Of a Work that the source shows in no language. */
    static Version none() {
        return new Version(Language.EN, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static List<Version> of(Properties work, Facts facts) throws Unreadable {
        List<Version> versions = new ArrayList<>();
        for (Node expression : work.nodes(Eli.IS_REALIZED_BY)) {
            versions.add(of(work, work.of(expression), facts));
        }
        return versions;
    }

    private static Version of(Properties work, Properties expression, Facts facts) throws Unreadable {
        facts.takeType(expression.subject(), Eli.EXPRESSION);
        Language language = language(work, expression);
        return new Version(
                language,
                inLanguage(expression, Eli.TITLE, language),
                inLanguage(expression, Eli.TITLE_ALTERNATIVE, language),
                inLanguage(expression, Epvoc.EXPRESSION_CONTENT, language).flatMap(Version::text),
                renditions(expression, facts));
    }

    private static Language language(Properties work, Properties expression) throws Unreadable {
        Optional<URI> stated = expression.iri(Eli.LANGUAGE);
        if (stated.isPresent()) {
            String code =
                    stated.get().toString().substring(stated.get().toString().lastIndexOf('/') + 1);
            return Language.ofAuthorityCode(code)
                    .orElseThrow(() -> expression.fault(
                            Eli.LANGUAGE, code, "is one of the 24 official languages", "Offer the other versions"));
        }
        String iri = expression.subject().toString();
        return Language.of(iri.substring(iri.lastIndexOf('/') + 1))
                .orElseThrow(() -> work.fault(
                        Eli.IS_REALIZED_BY, iri, "ends with a slash and the code of a language", "Correct the IRI"));
    }

    /** The value in the version's language; those in others are left, and counted. */
    private static Optional<String> inLanguage(Properties expression, Node property, Language language)
            throws Unreadable {
        List<Node> values = expression.tagged(property, language.code());
        if (values.size() > 1) {
            throw expression.fault(property, values.toString(), "has one value in a language", "Keep the right one");
        }
        return values.stream().map(Node::getLiteralLexicalForm).findFirst();
    }

    private static Optional<Text> text(String content) {
        List<String> paragraphs = Arrays.stream(content.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(new Text(paragraphs, List.of()));
    }

    private static List<Rendition> renditions(Properties expression, Facts facts) throws Unreadable {
        List<Rendition> renditions = new ArrayList<>();
        for (Node manifestation : expression.nodes(Eli.IS_EMBODIED_BY)) {
            facts.takeType(manifestation, Eli.MANIFESTATION);
            addTo(renditions, expression.of(manifestation));
        }
        return renditions;
    }

    private static void addTo(List<Rendition> renditions, Properties manifestation) throws Unreadable {
        Rendition.Format format = format(manifestation);
        manifestation.nodes(Eli.MEDIA_TYPE);
        Optional<String> issued = issued(manifestation);
        Optional<Long> size = size(manifestation);
        List<URI> files = manifestation.iris(Eli.IS_EXEMPLIFIED_BY);
        files.forEach(file -> renditions.add(new Rendition(format, Optional.of(file), issued, size)));
        if (files.isEmpty()) {
            renditions.add(new Rendition(format, Optional.empty(), issued, size));
        }
    }

    private static Rendition.Format format(Properties manifestation) throws Unreadable {
        Node property = DCTerms.format.asNode();
        String iri = manifestation.iri(property).map(URI::toString).orElse("");
        String space = Iris.AUTHORITY + "file-type/";
        return Optional.of(iri)
                .filter(given -> given.startsWith(space))
                .flatMap(given -> Rendition.Format.ofAuthorityCode(given.substring(space.length())))
                .orElseThrow(() -> manifestation.fault(
                        property, iri, "is a file type known here, such as " + space + "PDF", "Correct the format"));
    }

    private static Optional<String> issued(Properties manifestation) throws Unreadable {
        Node property = DCTerms.issued.asNode();
        Optional<String> lexical = manifestation.text(property);
        if (lexical.isPresent() && !XSDDatatype.XSDdateTime.isValid(lexical.get())) {
            throw manifestation.fault(
                    property,
                    lexical.get(),
                    "is a time such as 2021-03-01T10:00:00Z",
                    "Correct the time, or leave it out");
        }
        return lexical;
    }

    private static Optional<Long> size(Properties manifestation) throws Unreadable {
        Optional<String> lexical = manifestation.text(Epvoc.BYTE_SIZE);
        if (lexical.isPresent() && !lexical.get().matches("[0-9]{1,15}")) {
            throw manifestation.fault(
                    Epvoc.BYTE_SIZE, lexical.get(), "is an exact number of bytes", "Correct it, or leave it out");
        }
        return lexical.map(Long::valueOf);
    }
}
