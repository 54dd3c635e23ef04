package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README and the documentation give, run as they stand there. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final String NODE = "localhost:8080";
    private static final Path PAGES = Path.of("src/test/resources/pages").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theBuildCommandsAreThoseThatTheBuildServerRuns() throws IOException {
        assertThat(commands("./mvnw"))
                .containsExactly("./mvnw spring-boot:run", "./mvnw -DskipTests package", "./mvnw verify");
        assertThat(Path.of(".ci/run")).content().contains("./mvnw -B -ntp verify", "./mvnw -B -ntp -q spring-boot:run");
    }

    @Test
    void theCommandsOfTheProgramRun() throws IOException, InterruptedException {
        Path pages = Files.createDirectory(folder.resolve("my-pages"));
        Files.copy(PAGES.resolve("E-9-2020-003194_EN.html"), pages.resolve("E-9-2020-003194_EN.html"));
        List<String> commands = commands("java -jar target/hemicycle.jar");
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            List<String> arguments = List.of(command.replace("java -jar target/hemicycle.jar", "")
                    .strip()
                    .split(" "));
            if (arguments.get(0).equals("serve")) {
                Program.serve(folder, arguments.subList(1, arguments.size()).toArray(String[]::new))
                        .close();
            } else {
                Program.Result result = Program.run(folder, arguments.toArray(String[]::new));
                assertThat(result.exit()).as(command + "\n" + result.errors()).isZero();
            }
        }
    }

    @Test
    void theOperatorsGuideCanBeFollowedFromTopToBottom() throws IOException, InterruptedException {
        Path pages = Files.createDirectory(folder.resolve("my-pages"));
        for (String page : List.of("E-9-2020-003194_EN.html", "E-9-2021-009912-ASW_EN.html")) {
            Files.copy(PAGES.resolve(page), pages.resolve(page));
        }
        assertThat(Program.run(folder, "ingest", "my-pages", "--data", "my-data")
                        .exit())
                .isZero();
        List<String> commands = operatorsGuide().stream()
                .filter(command -> !command.contains(NODE))
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(9);
        for (String command : commands) {
            shell(inFolder(command));
        }
    }

    @Test
    void theOperatorsGuideToARunningNodeCanBeFollowed() throws IOException, InterruptedException {
        Path pages = Files.createDirectory(folder.resolve("my-pages"));
        for (String page : List.of("E-9-2020-003194_EN.html", "E-9-2021-009912-ASW_EN.html")) {
            Files.copy(PAGES.resolve(page), pages.resolve(page));
        }
        List<String> commands = operatorsGuide().stream()
                .filter(command -> command.contains(NODE))
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        String[] lines = Program.run(folder, "token").output().split("\n");
        Files.writeString(folder.resolve("application.properties"), "hemicycle.admin.tokens=" + lines[1].split("=")[1]);
        try (Program.Running service = Program.serve(folder, "--empty")) {
            for (String command : commands) {
                String answer = shell("export " + lines[0] + " && "
                        + inFolder(command)
                                .replace("curl", "curl --fail --silent --show-error")
                                .replace(NODE, service.url().replace("http://", "")));
                assertThat(answer).as(command).isNotBlank();
            }
            assertThat(service.log()).doesNotContain("Exception", "\tat ");
        }
    }

    private static List<String> operatorsGuide() throws IOException {
        String guide = Files.readString(Path.of("docs/operations.md"));
        List<String> commands = new ArrayList<>(commandsOf(guide, "java -jar target/hemicycle.jar"));
        commands.addAll(commandsOf(guide, "curl"));
        return commands;
    }

    private String inFolder(String command) {
        String jar = Path.of("target/hemicycle.jar").toAbsolutePath().toString();
        return "cd " + folder + " && " + command.replace("target/hemicycle.jar", jar);
    }

    @Test
    void theRequestsAreAnsweredWithTheStarterCorpus() throws IOException, InterruptedException {
        List<String> requests = new ArrayList<>(commands("curl"));
        assertThat(requests).hasSizeGreaterThanOrEqualTo(3);
        requests.addAll(commandsOf(Files.readString(Path.of("docs/sparql.md")), "curl"));
        requests.addAll(commandsOf(Files.readString(Path.of("docs/harvesting.md")), "curl"));
        requests.addAll(commandsOf(Files.readString(Path.of("docs/statistics.md")), "curl"));
        requests.addAll(commandsOf(Files.readString(Path.of("docs/reconciliation.md")), "curl"));
        requests.addAll(commandsOf(Files.readString(Path.of("docs/fragments.md")), "curl"));
        requests.addAll(commandsOf(Files.readString(Path.of("docs/mcp.md")), "curl"));
        requests.addAll(commandsOf(Files.readString(Path.of("docs/api.md")), "curl"));
        try (Program.Running service = Program.serve(folder, "--data", "starter")) {
            for (String request : requests) {
                String answer = shell(request.replace("http://localhost:8080", service.url())
                        .replaceFirst("curl", "curl --fail --silent --show-error"));
                assertThat(answer).as(request).isNotBlank();
            }
            assertThat(service.log()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void everyLinkInTheDocumentationLeadsToAFile() throws IOException {
        int links = 0;
        for (Path page : documentation()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                links++;
                Path target = page.toAbsolutePath().getParent().resolve(link.group(1));
                assertThat(target).as("link in " + page).exists();
            }
        }
        assertThat(links).isGreaterThan(10);
    }

    private static List<Path> documentation() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> ontology = Files.walk(Path.of("ontology"))) {
            return Stream.of(Stream.of(Path.of("README.md")), docs, ontology)
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** The commands of the README that begin so, each with the lines that belong to it. */
    private static List<String> commands(String start) throws IOException {
        return commandsOf(Files.readString(Path.of("README.md")), start);
    }

    private static List<String> commandsOf(String markdown, String start) {
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            commands.addAll(split(block.group(1), start));
        }
        return commands;
    }

    /** A command ends where the next line is not indented. */
    private static List<String> split(String block, String start) {
        return Stream.of(block.split("\n(?! )"))
                .filter(command -> command.startsWith(start))
                .toList();
    }

    private static String shell(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", Program.QUICK));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command).isTrue();
        assertThat(process.exitValue()).as(command + "\n" + output).isZero();
        return output;
    }
}
