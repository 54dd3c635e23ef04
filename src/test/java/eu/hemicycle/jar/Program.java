package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, in a folder of its own. */
final class Program {

    private static final Path JAR = Path.of("target", "hemicycle.jar").toAbsolutePath();
    private static final String SERVING = "Serving at ";

    /** Processes that live for seconds spend half of them on optimising code; these do without. */
    static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Program() {}

    /** What a command printed and how it ended. */
    record Result(int exit, String output, String errors) {}

    /** Runs a command to its end. */
    static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path errors = java.nio.file.Files.createTempFile(folder, "stderr", ".txt");
        Process process =
                start(folder, arguments).redirectError(errors.toFile()).start();
        try (InputStream output = process.getInputStream()) {
            String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
            return new Result(process.exitValue(), printed, java.nio.file.Files.readString(errors));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts the service on a free port of this machine alone and waits until it says its address. */
    static Running serve(Path folder, String... arguments) throws IOException {
        return serve(folder, 0, arguments);
    }

    /** The same on a port, for a service whose public address is another. */
    static Running serve(Path folder, int port, String... arguments) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("serve", "--port", Integer.toString(port), "--address", "127.0.0.1"));
        all.addAll(Arrays.asList(arguments));
        Process process = start(folder, all.toArray(String[]::new))
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder printed = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.append(line).append('\n');
            if (line.startsWith(SERVING)) {
                Thread drain = new Thread(() -> drain(lines, printed), "service output");
                drain.setDaemon(true);
                drain.start();
                return new Running(process, line.substring(SERVING.length()).trim(), printed);
            }
        }
        throw new AssertionError("The service ended before it served:\n" + printed);
    }

    private static void drain(BufferedReader lines, StringBuilder printed) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (printed) {
                    printed.append(line).append('\n');
                }
            }
        } catch (IOException ended) {
            // the service was ended as it printed, which closes its output; what came before is kept
        }
    }

    private static ProcessBuilder start(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(QUICK);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** A running service; closing it ends the process. */
    record Running(Process process, String url, StringBuilder printed) implements AutoCloseable {

        String log() {
            synchronized (printed) {
                return printed.toString();
            }
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
