package eu.hemicycle.cli;

import eu.hemicycle.ingest.inputs.InputBounds;
import eu.hemicycle.ingest.inputs.NamedInputs;
import eu.hemicycle.ingest.inputs.PageFetcher;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of every command that takes paths and addresses. */
final class SourceOptions {

    private static final Duration FETCH_LIMIT = Duration.ofSeconds(30);

    @Option(
            names = "--allow-private",
            description = "fetch also from hosts that only this machine or this network can reach")
    private boolean allowPrivate;

    /** @param notes takes a line about each thing that is passed over */
    NamedInputs inputs(List<String> names, PrintWriter notes) {
        String agent = "hemicycle/" + Version.number();
        PageFetcher pages = new PageFetcher(InputBounds.ORDINARY, allowPrivate, agent, FETCH_LIMIT);
        return new NamedInputs(names, InputBounds.ORDINARY, pages, notes::println);
    }
}
