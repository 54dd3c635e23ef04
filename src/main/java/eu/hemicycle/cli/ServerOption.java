package eu.hemicycle.cli;

import eu.hemicycle.ops.AdminToken;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that can work on a running node. */
final class ServerOption {

    private static final List<String> OF_A_FOLDER =
            List.of("--data", "--reference", "--ontology", "--disk-floor", "--meps", "--profile");

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "the address of a running node to work on, in place of a data folder")
    private Optional<URI> server = Optional.empty();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:HEMICYCLE_TOKEN}",
            description = {
                "the token that the node knows; see the command token",
                "(default: HEMICYCLE_TOKEN, which others on this machine cannot see)"
            })
    private Optional<String> token = Optional.empty();

    /** The node, if one is named. */
    Optional<NodeClient> node() {
        return server.map(this::node);
    }

    private NodeClient node(URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw wrong("--server is an address such as https://questions.example.org, not " + address);
        }
        OF_A_FOLDER.stream()
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .forEach(option -> {
                    throw wrong(option + " is for a data folder, not for a running node: leave it or --server out");
                });
        String secret = token.filter(given -> !given.isBlank())
                .orElseThrow(() -> wrong("--server needs a token: set HEMICYCLE_TOKEN, or give --token"));
        warnOfPlainText(address);
        return new NodeClient(URI.create(address.toString().replaceFirst("/+$", "")), new AdminToken(secret.strip()));
    }

    private void warnOfPlainText(URI address) {
        if (address.getScheme().equals("http") && !isThisMachine(address.getHost())) {
            spec.commandLine().getErr().println("The token travels to " + address + " unencrypted; use https");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
