package eu.hemicycle.ingest.extraction;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How this program starts itself as a child. */
final class WorkerCommand {

    /** The hidden command of the program that serves {@link ExtractionWorker}. */
    static final String NAME = "extract";

    private static final String PROGRAM = "eu.hemicycle.Hemicycle";
    private static final Pattern IN_JAR = Pattern.compile("jar:nested:(?<file>.+?)/!.*");
    private static final List<String> BOUNDS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Djdk.xml.entityExpansionLimit=1",
            "-Djdk.xml.maxGeneralEntitySizeLimit=1",
            "-Djdk.xml.elementAttributeLimit=500",
            "-Dlogback.configurationFile=extraction/logback.xml");

    private WorkerCommand() {}

    static List<String> forThisProgram() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BOUNDS);
        command.addAll(program());
        command.add(NAME);
        return command;
    }

    /** The jar that the program was started from, or its class path. */
    private static List<String> program() {
        Matcher jar = IN_JAR.matcher(location());
        return jar.matches()
                ? List.of(
                        "-jar", Path.of(URI.create("file:" + jar.group("file"))).toString())
                : List.of("-cp", System.getProperty("java.class.path"), PROGRAM);
    }

    private static String location() {
        try {
            return WorkerCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
        } catch (URISyntaxException odd) {
            return "";
        }
    }
}
