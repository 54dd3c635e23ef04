package eu.hemicycle;

import eu.hemicycle.cli.Commands;

/** The program: picks the command to run. */
public final class Hemicycle {

    private Hemicycle() {}

    public static void main(String[] arguments) {
        int exit = Commands.run(arguments);
        if (exit != Commands.KEEP_RUNNING) {
            System.exit(exit);
        }
    }
}
