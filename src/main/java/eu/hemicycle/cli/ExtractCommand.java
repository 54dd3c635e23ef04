package eu.hemicycle.cli;

import eu.hemicycle.ingest.extraction.ExtractionWorker;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the program runs as its own child; not for people. */
@Command(name = "extract", hidden = true, description = "Reads PDF and Word documents for the program that started it.")
final class ExtractCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        ExtractionWorker.serve(System.in, answers);
        return 0;
    }
}
