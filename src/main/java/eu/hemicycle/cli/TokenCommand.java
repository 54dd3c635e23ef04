package eu.hemicycle.cli;

import eu.hemicycle.ops.AdminToken;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a token with which a running node may be changed. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a secret with which a running node may be changed, and its hash for the node's configuration.",
            "Nothing is stored: keep the first line where changes come from, give the second to the node."
        })
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        AdminToken token = AdminToken.random();
        PrintWriter out = spec.commandLine().getOut();
        out.println("HEMICYCLE_TOKEN=" + token.secret());
        out.println("HEMICYCLE_ADMIN_TOKENS=" + token.hash());
        return 0;
    }
}
