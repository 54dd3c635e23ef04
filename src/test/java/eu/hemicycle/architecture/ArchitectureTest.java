package eu.hemicycle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "eu.hemicycle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] READING = {"..ingest..", "..linking.."};
    private static final String[] SERVING = {"..sparql..", "..resource..", "..ops.."};
    private static final String[] CONNECTING = {"..publish..", "..cli..", "..service..", "..bench.."};

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("eu.hemicycle.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNobody = classes()
            .that()
            .resideInAPackage("..document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..document..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule readingKnowsOnlyTheDomain = noClasses()
            .that()
            .resideInAnyPackage(READING)
            .and()
            .resideOutsideOfPackage("..ingest.rdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..graph..", "..log..", "..store..", "..sparql..", "..resource..", "org.apache.jena..")
            .because("what a text says does not depend on how it is written down");

    @ArchTest
    static final ArchRule readingRecordsKnowsTheirVocabularyAndNothingElse = noClasses()
            .that()
            .resideInAPackage("..ingest.rdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "eu.hemicycle.log..",
                    "eu.hemicycle.store..",
                    "eu.hemicycle.sparql..",
                    "eu.hemicycle.resource..",
                    "eu.hemicycle.linking..")
            .because("a record in RDF is told in the terms in which it is published again");

    @ArchTest
    static final ArchRule theLogKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..document..", "..graph..", "..store..", "..ingest..", "..linking..");

    @ArchTest
    static final ArchRule servingOnlyReads = noClasses()
            .that()
            .resideInAnyPackage(SERVING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ingest..", "..linking..", "..log..")
            .because("what serves never writes");

    @ArchTest
    static final ArchRule noFeatureKnowsWhatConnectsThem = noClasses()
            .that()
            .resideOutsideOfPackages(Stream.concat(Stream.of(CONNECTING), Stream.of("eu.hemicycle"))
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONNECTING);

    @ArchTest
    static final ArchRule onlyTheCommandLineTalksToStandardStreams =
            noClasses().that().resideOutsideOfPackage("..cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static void namesTellARole(JavaClasses classes) {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Constants)")
                .check(classes);
    }

    @Test
    void everyPackageSaysInASentenceWhatItIsFor() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java/eu/hemicycle"))) {
            List<Path> packages = walk.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsJava)
                    .toList();
            assertThat(packages).hasSizeGreaterThan(8);
            assertThat(packages).allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                    .content()
                    .contains("/**", "@NullMarked"));
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
