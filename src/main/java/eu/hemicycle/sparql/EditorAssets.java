package eu.hemicycle.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the parts of the editor are served from: this site, in the version that the program carries. */
final class EditorAssets {

    private static final String VERSION = "/META-INF/maven/org.webjars.npm/codemirror/pom.properties";

    /** Scripts and requests of the page stay on this site; the editor writes no style into the page's text. */
    static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private EditorAssets() {}

    /** The folder of CodeMirror on this site. */
    static String codeMirror() {
        try (InputStream file = EditorAssets.class.getResourceAsStream(VERSION)) {
            Properties properties = new Properties();
            properties.load(file);
            return "/webjars/codemirror/" + properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program lacks its editor: " + VERSION, unreadable);
        }
    }
}
