package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs with clients that others' tools make of the OpenAPI document: they compile, and against the packaged program they
 * page through a list, read a thing, ask a stored query and are refused.
 */
class GeneratedClientsIT {

    private static final Path REVIEWED = Path.of("docs", "openapi.json").toAbsolutePath();
    private static final Path GUIDE = Path.of("docs", "api.md");
    private static final String ONLY_SOURCES =
            "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false";
    private static final String PACKAGES = "invokerPackage=client,apiPackage=client.api,modelPackage=client.model";
    /** Where the build puts the generator. */
    private static final Path TOOLS = Path.of("target", "openapi-generator").toAbsolutePath();

    private static final Path PROGRAM =
            Path.of("src", "test", "resources", "clients", "JavaClient.java").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private static Path folder;

    private static Program.Running service;

    @BeforeAll
    static void serveTheStarterCorpus() throws IOException {
        service = Program.serve(folder, "--data", "starter");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void theReviewedDocumentHasNothingThatALinterFinds() throws IOException, InterruptedException {
        Scripts.Ran ran = Scripts.node("@redocly/openapi-core").run("openapi-lint.mjs", REVIEWED.toString());
        assertThat(ran.output()).as(ran.errors()).isEqualTo("0 problems\n");
    }

    @Test
    void theLinterFindsWhatIsWrong() throws IOException, InterruptedException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(
                broken, Files.readString(REVIEWED).replace("#/components/schemas/Thing", "#/components/schemas/None"));
        assertThat(Scripts.node("@redocly/openapi-core")
                        .run("openapi-lint.mjs", broken.toString())
                        .output())
                .contains("error no-unresolved-refs");
    }

    @Test
    void typeScript() throws IOException, InterruptedException {
        Scripts scripts = Scripts.node("openapi-typescript");
        shell(command("npx openapi-typescript").replace("npx", "cd target/clients && npx --no-install"));
        Scripts.Ran ran = scripts.run("typescript-client.mjs", service.url());
        assertThat(ran.exit()).as(ran.errors()).isZero();
        assertTold(JsonMapper.shared().readTree(ran.output()));
    }

    @Test
    void java() throws IOException, InterruptedException {
        Path generator = TOOLS.resolve("generator.jar");
        assumeTrue(Files.exists(generator), "Skipped: openapi-generator-cli is not in " + TOOLS);
        Path made = folder.resolve("java");
        shell(command("java -jar openapi-generator-cli.jar")
                .replace("openapi-generator-cli.jar", generator.toString())
                .replace("-o client", "-o " + made + " --global-property " + ONLY_SOURCES)
                .replace("useJakartaEe=true", "useJakartaEe=true," + PACKAGES));
        String classpath = classpath();
        Path classes = compiled(made.resolve("src/main/java"), classpath);
        Scripts.Ran ran = Scripts.run(
                List.of(JAVA, "-cp", classes + File.pathSeparator + classpath, "JavaClient"), service.url());
        assertThat(ran.exit()).as(ran.errors()).isZero();
        assertTold(JsonMapper.shared().readTree(ran.output()));
    }

    /** A command of the documentation, for the site that is running. */
    private static String command(String start) throws IOException {
        return Pattern.compile("```sh\n(" + Pattern.quote(start) + ".*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1).replace("\n", " ").replace("http://localhost:8080", service.url()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No command in " + GUIDE + " begins with " + start));
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Scripts.Ran ran = Scripts.run(List.of("bash", "-c", command));
        assertThat(ran.exit()).as(command + "\n" + ran.errors()).isZero();
    }

    /** The generator has Jackson with it; the annotations are those of the tests. */
    private static String classpath() {
        String annotations = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jakarta.annotation-api"))
                .findFirst()
                .orElseThrow();
        return String.join(
                File.pathSeparator,
                TOOLS.resolve("generator.jar").toString(),
                TOOLS.resolve("httpmime.jar").toString(),
                annotations);
    }

    private static Path compiled(Path sources, String classpath) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (Stream<Path> made = Files.walk(sources);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> all = Stream.concat(Stream.of(PROGRAM), made.filter(file -> file.toString()
                            .endsWith(".java")))
                    .toList();
            assertThat(all).hasSizeGreaterThan(20);
            List<String> options = List.of("-d", classes.toString(), "-cp", classpath, "-proc:none");
            boolean done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
        return classes;
    }

    private static void assertTold(JsonNode told) {
        List<String> iris = told.get("pages")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toList());
        assertThat(iris)
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(iri -> iri.startsWith("https://data.europarl.europa.eu/eli/dl/doc/"));
        assertThat(told.get("total").asInt()).isGreaterThan(40);
        assertThat(told.get("item").asString())
                .isEqualTo("https://data.europarl.europa.eu/eli/dl/doc/E-9-2020-003194-ASW");
        assertThat(told.get("rows").asInt()).isPositive();
        assertThat(told.at("/problem/type").asString()).isEqualTo(service.url() + "/problems/search");
        assertThat(told.at("/problem/detail").asString()).contains("colour", "reference");
    }
}
