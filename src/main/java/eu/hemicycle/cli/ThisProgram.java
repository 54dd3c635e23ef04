package eu.hemicycle.cli;

import java.nio.file.Path;
import java.util.List;

/** How this very program is started once more in a process of its own. */
final class ThisProgram {

    private ThisProgram() {}

    /** The same Java with at most so much heap, such as {@code 2g}. */
    static List<String> java(String heap) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap);
    }

    /** As the jar that it is, or by its classes. */
    static List<String> itself() {
        String path = System.getProperty("java.class.path");
        return path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))
                ? List.of("-jar", path)
                : List.of("-cp", path, "eu.hemicycle.Hemicycle");
    }
}
