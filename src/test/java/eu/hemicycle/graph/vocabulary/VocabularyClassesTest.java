package eu.hemicycle.graph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constant is a term of its vocabulary; for our own vocabulary the reverse holds as well. */
class VocabularyClassesTest {

    /** Terms by class. ELI-DL, EPVOC, document types and roles: as met in the Parliament's data and shapes. */
    private static final Map<Class<?>, String> TERMS = Map.of(
            Eli.class,
            "Work Expression Manifestation LegalResource LegalResourceSubdivision work_type date_document is_realized_by"
                    + " realizes is_annex_of number based_on is_about cites language title title_alternative title_short is_embodied_by"
                    + " media_type is_exemplified_by type_document id_local is_part_of has_part repeals repealed_by"
                    + " date_no_longer_in_force",
            EliDl.class,
            "Participation answers_to parliamentary_term participation_role"
                    + " had_participant_person had_participant_organization participation_in_name_of",
            Epvoc.class,
            "workHadParticipation identifierYear epNumber epNumberVersion originalLanguage expressionContent byteSize"
                    + " numbering publicRegister",
            EpDocumentTypes.class,
            "QUESTION_WRITTEN QUESTION_WRITTEN_PRIORITY QUESTION_ORAL QUESTION_TIME INTERPELLATION_MAJOR"
                    + " INTERPELLATION_MINOR QUESTION_WRITTEN_ANSWER INTERPELLATION_MINOR_WRITTEN_ANSWER ANNEX QUESTION_INTERPELLATION_ANSWER_WRITTEN",
            EpRoles.class,
            "AUTHOR ADDRESSEE SIGNATORY MEMBER_COMMISSION",
            Schema.class,
            "mentions startDate endDate name url softwareVersion sha256",
            Prov.class,
            "Entity Activity SoftwareAgent wasDerivedFrom wasGeneratedBy wasAssociatedWith used startedAtTime endedAtTime");

    static Stream<Class<?>> vocabularies() {
        return Stream.concat(Stream.of(Hemi.class), TERMS.keySet().stream());
    }

    static Stream<Class<?>> published() {
        return TERMS.keySet().stream();
    }

    @Test
    void ourOwnTermsAreThoseOfTheOntology() {
        assertThat(iris(Hemi.class)).hasSizeGreaterThan(25).isEqualTo(definedInTheOntology());
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedTermsExist(Class<?> vocabulary) {
        assertThat(localNames(vocabulary))
                .containsExactlyInAnyOrder(TERMS.get(vocabulary).split(" "));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void constantsAreNamedAsTheirTerms(Class<?> vocabulary) {
        for (Field constant : constants(vocabulary).toList()) {
            assertThat(constant.getName().replace("_", ""))
                    .as(constant.toString())
                    .isEqualToIgnoringCase(
                            localName(vocabulary, value(constant)).replace("_", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void vocabulariesAreNeverInstantiated(Class<?> vocabulary) {
        assertThat(vocabulary).isFinal();
        assertThat(vocabulary.getDeclaredConstructors())
                .hasSize(1)
                .allMatch((Constructor<?> constructor) -> Modifier.isPrivate(constructor.getModifiers()));
    }

    private static SortedSet<String> definedInTheOntology() {
        Graph ontology = RDFDataMgr.loadGraph("ontology/hemicycle.ttl");
        return ontology
                .find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> iris(Class<?> vocabulary) {
        return constants(vocabulary)
                .map(constant -> value(constant).getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> localNames(Class<?> vocabulary) {
        return constants(vocabulary)
                .map(constant -> localName(vocabulary, value(constant)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String localName(Class<?> vocabulary, Node term) {
        String namespace = namespace(vocabulary);
        assertThat(term.getURI()).startsWith(namespace);
        return term.getURI().substring(namespace.length());
    }

    private static Stream<Field> constants(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getFields()).filter(field -> field.getType() == Node.class);
    }

    private static Node value(Field constant) {
        try {
            return (Node) constant.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }

    private static String namespace(Class<?> vocabulary) {
        try {
            return (String) vocabulary.getField("NAMESPACE").get(null);
        } catch (ReflectiveOperationException absent) {
            throw new AssertionError(absent);
        }
    }
}
