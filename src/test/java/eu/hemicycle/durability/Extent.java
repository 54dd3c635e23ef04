package eu.hemicycle.durability;

import java.nio.file.Path;

/**
 * How much a proof does: little with every build, all of it with {@code -Dhemicycle.whole=true}, and any number by its
 * own property, as in {@code -Dhemicycle.kills=100}.
 */
final class Extent {

    private Extent() {}

    static int of(String name, int gate, int whole) {
        return Integer.getInteger("hemicycle." + name, Boolean.getBoolean("hemicycle.whole") ? whole : gate);
    }

    /** The folder of {@code -Dhemicycle.folder=DIR}, where a proof goes on when it is run again; else a temporary one. */
    static Path folder(Path temporary) {
        return Path.of(System.getProperty("hemicycle.folder", temporary.toString()))
                .toAbsolutePath();
    }

    /** Prints a figure, for whoever runs a proof to know it. */
    static void seen(String what, long figure) {
        System.out.println("seen: " + what + ": " + figure);
    }
}
