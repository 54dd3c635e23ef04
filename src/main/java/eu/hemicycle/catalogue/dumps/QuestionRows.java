package eu.hemicycle.catalogue.dumps;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;

/** The rows of the European Parliament's table of questions; those known by name alone have none. */
final class QuestionRows implements Table.Rows {

    static final List<Column> COLUMNS = List.of(
            column("identifier", "string", "As in E-9-2021-000001").filled(),
            column("title", "string", "In the language of the row"),
            column("title_en", "string", "In English"),
            column("type", "string", "Kind of question"),
            column("parliamentary_term", "string", "Number of the term").filled(),
            column("date", "date", "Of the question").filled(),
            column("public_register_notation", "string", "In the public register of documents"),
            column("creator_person", "string", "Names of the authors, as printed")
                    .several(),
            column("creator_organization", "string", "For whom they ask, as printed")
                    .several(),
            column("language", "string", "English name of the language of the row")
                    .filled(),
            column("pdf", "anyURI", "Files of the question").several(),
            column("doc", "anyURI", "Files of the question").several(),
            column("answers_pdf", "anyURI", "Files of its answers").several(),
            column("answers_doc", "anyURI", "Files of its answers").several(),
            column("annexes_pdf", "anyURI", "Files of the annexes of its answers")
                    .several(),
            column("annexes_doc", "anyURI", "Files of the annexes of its answers")
                    .several(),
            column("ep_number", "string", "As in PE689.001"),
            column("URI", "anyURI", "Of the question").filled());

    private static final Map<Character, String> TYPES = Map.of(
            'E', "Written question",
            'P', "EP priority written question",
            'O', "Oral question",
            'G', "EP major interpellation");
    private static final Set<Rendition.Format> PDF = EnumSet.of(Rendition.Format.PDF);
    private static final Set<Rendition.Format> DOC = EnumSet.of(Rendition.Format.DOC, Rendition.Format.DOCX);

    private final DatasetGraph data;

    QuestionRows(DatasetGraph data) {
        this.data = data;
    }

    private static Column column(String name, String datatype, String description) {
        return Column.of("document_" + name, datatype, description);
    }

    @Override
    public List<List<String>> of(DocumentStatements question) {
        Optional<String> date = question.text(Eli.DATE_DOCUMENT);
        return question.id().part() == DocumentId.Part.QUESTION && date.isPresent()
                ? List.of(row(question, date.get()))
                : List.of();
    }

    private List<String> row(DocumentStatements question, String date) {
        Language language = language(question);
        List<DocumentStatements> answers = related(EliDl.ANSWERS_TO, question.work(), DocumentId.Part.ANSWER);
        List<DocumentStatements> annexes = answers.stream()
                .flatMap(answer -> related(Eli.IS_ANNEX_OF, answer.work(), DocumentId.Part.ANNEX).stream())
                .toList();
        String id = question.id().toString();
        return List.of(
                id,
                question.title(language).orElse(""),
                question.title(Language.EN).orElse(""),
                TYPES.getOrDefault(id.charAt(0), ""),
                Integer.toString(question.id().term()),
                date,
                notation(question),
                list(printed(question, Hemi.NAME_AS_PRINTED)),
                list(printed(question, Hemi.ON_BEHALF_OF_AS_PRINTED)),
                Locale.forLanguageTag(language.code()).getDisplayLanguage(Locale.ENGLISH),
                files(List.of(question), PDF),
                files(List.of(question), DOC),
                files(answers, PDF),
                files(answers, DOC),
                files(annexes, PDF),
                files(annexes, DOC),
                question.text(Epvoc.EP_NUMBER).orElse(""),
                question.work().getURI());
    }

    /** The original one if the record tells it; else the one that has a title beside the English; else English. */
    private static Language language(DocumentStatements question) {
        Set<Language> others = question.titled();
        others.remove(Language.EN);
        return question.objects(question.work(), Epvoc.ORIGINAL_LANGUAGE).stream()
                .flatMap(
                        original -> Language.ofAuthorityCode(original.toString().replaceFirst(".*/", "")).stream())
                .findFirst()
                .orElseGet(() -> others.size() == 1 ? others.iterator().next() : Language.EN);
    }

    private static String notation(DocumentStatements question) {
        return question.objects(question.work(), SKOS.notation.asNode()).stream()
                .filter(notation -> Epvoc.PUBLIC_REGISTER.getURI().equals(notation.getLiteralDatatypeURI()))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private static Set<String> printed(DocumentStatements question, Node property) {
        Set<String> words = new TreeSet<>();
        question.objects(question.work(), Hemi.HAS_AUTHOR).forEach(author -> question.objects(author, property)
                .forEach(printed -> words.add(printed.getLiteralLexicalForm())));
        return words;
    }

    private List<DocumentStatements> related(Node property, Node to, DocumentId.Part part) {
        Set<DocumentId> ids = new TreeSet<>();
        data.find(Node.ANY, Node.ANY, property, to).forEachRemaining(quad -> id(quad).filter(id -> id.part() == part)
                .ifPresent(ids::add));
        return ids.stream().map(id -> DocumentStatements.of(id, data)).toList();
    }

    private static Optional<DocumentId> id(Quad quad) {
        return quad.getSubject().isURI() ? DocumentId.in(quad.getSubject().getURI()) : Optional.empty();
    }

    private static String files(List<DocumentStatements> documents, Set<Rendition.Format> formats) {
        List<String> addresses = new ArrayList<>();
        documents.forEach(document -> addresses.addAll(document.files(formats)));
        return list(addresses);
    }

    private static String list(Collection<String> values) {
        return String.join("; ", values);
    }
}
