package eu.hemicycle.cli;

import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.rdf.profile.Profile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The profile of another parliament. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "the profile of another parliament, whose RDF or tables the inputs are")
    private Optional<Path> file = Optional.empty();

    Optional<Profile> profile() {
        return file.map(ProfileOption::read);
    }

    private static Profile read(Path file) {
        try {
            return Profile.read(file);
        } catch (Unreadable reason) {
            throw new CommandFailed("--profile " + reason.of(file.toString()));
        }
    }
}
