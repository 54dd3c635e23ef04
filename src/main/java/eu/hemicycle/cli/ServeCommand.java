package eu.hemicycle.cli;

import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Publication;
import eu.hemicycle.publish.StarterCorpus;
import eu.hemicycle.service.Service;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a data folder on the web. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a data folder: pages, data formats and a SPARQL endpoint on one port.",
            "An empty data folder is filled with the starter corpus."
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "the port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "the local address to listen on, such as 127.0.0.1 (default: all)")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "the address under which the service is known (default: http://localhost:PORT)")
    private Optional<URI> publicUrl = Optional.empty();

    @Option(
            names = "--fuseki-config",
            paramLabel = "FILE",
            description = "a Fuseki service file to use in place of the one in the program")
    private Optional<Path> fusekiConfig = Optional.empty();

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = {
                "a folder whose files are taken in while the service runs;",
                "they go to DIR/done, or with the reason to DIR/refused"
            })
    private Optional<Path> inbox = Optional.empty();

    @Option(names = "--empty", description = "do not fill an empty data folder with the starter corpus")
    private boolean empty;

    @Override
    public Integer call() {
        Map<String, Object> properties = properties();
        Clock clock = Clock.systemUTC();
        Archive archive = options.open(clock);
        try {
            if (!empty) {
                fill(archive, clock);
            }
            ConfigurableApplicationContext service =
                    Service.start(archive, options.folder(), () -> Runs.start(clock), properties);
            inbox.ifPresent(folder -> WatchedInbox.open(folder, service, clock));
            spec.commandLine().getOut().println("Serving at " + properties.get("hemicycle.public-url"));
            return Commands.KEEP_RUNNING;
        } catch (PortInUseException taken) {
            archive.close();
            throw new CommandFailed(
                    "Port " + taken.getPort() + " is in use. Stop what listens there, or choose another with --port");
        } catch (RuntimeException failed) {
            archive.close();
            throw failed;
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port is 0 to 65535, not " + port);
        }
        int listening = port == 0 ? freePort() : port;
        properties.put("server.port", listening);
        address.ifPresent(local -> properties.put("server.address", local));
        properties.put("hemicycle.public-url", publicUrl.map(this::absolute).orElse("http://localhost:" + listening));
        options.ontology().location().ifPresent(folder -> properties.put("hemicycle.ontology", folder));
        fusekiConfig.ifPresent(file -> properties.put("hemicycle.fuseki-config", readable(file)));
        return properties;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CommandFailed("No free port: " + none.getMessage());
        }
    }

    private String absolute(URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new ParameterException(
                    spec.commandLine(), "--public-url is an address such as https://questions.example.org, not " + url);
        }
        return url.toString().replaceFirst("/+$", "");
    }

    private String readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "--fuseki-config " + file + " cannot be read");
        }
        return file.toUri().toString();
    }

    private void fill(Archive archive, Clock clock) {
        if (archive.holdsDocuments()) {
            return;
        }
        Publication publication = archive.publication();
        int documents = StarterCorpus.publish(publication, Runs.start(clock));
        spec.commandLine()
                .getOut()
                .println("The data folder was empty: " + documents + " documents of the starter corpus were added");
    }
}
