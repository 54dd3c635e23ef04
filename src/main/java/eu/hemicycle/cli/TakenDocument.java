package eu.hemicycle.cli;

import eu.hemicycle.document.DocumentId;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which document a command takes back, and why. */
final class TakenDocument {

    private static final int LONGEST_REASON = 1000;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the document's identifier, such as E-9-2021-009912-ASW")
    private String id = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "why, in words for readers: it stands at the document's address")
    private String reason = "";

    DocumentId id() {
        try {
            return DocumentId.parse(id);
        } catch (IllegalArgumentException notAnIdentifier) {
            throw new ParameterException(spec.commandLine(), String.valueOf(notAnIdentifier.getMessage()));
        }
    }

    String reason() {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ParameterException(
                    spec.commandLine(), "--reason has 1 to " + LONGEST_REASON + " characters: say why, for readers");
        }
        return reason.strip();
    }

    long numberOf(OptionalLong entry) {
        return entry.orElseThrow(() -> new CommandFailed(
                "No document in this data folder has the identifier " + id + "; check it and --data"));
    }
}
