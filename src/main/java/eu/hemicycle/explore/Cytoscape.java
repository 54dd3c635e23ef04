package eu.hemicycle.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the library that draws graphs is served from: this site, in the version that the program carries. */
final class Cytoscape {

    private static final String VERSION = "/META-INF/maven/org.webjars.npm/cytoscape/pom.properties";

    private Cytoscape() {}

    /** The local address of its script. */
    static String script() {
        try (InputStream file = Cytoscape.class.getResourceAsStream(VERSION)) {
            Properties properties = new Properties();
            properties.load(file);
            return "/webjars/cytoscape/" + properties.getProperty("version") + "/dist/cytoscape.min.js";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program lacks a part of its pages: " + VERSION, unreadable);
        }
    }
}
