package eu.hemicycle.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/** Where the parts of the editor are served from: this site, in the version that the program carries. */
final class EditorAssets {

    /** Scripts and requests of the page stay on this site; the editor writes no style into the page's text. */
    static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private EditorAssets() {}

    /** The folder of CodeMirror on this site. */
    static String codeMirror() {
        return folder("codemirror");
    }

    /** The folder of D3 on this site. */
    static String d3() {
        return folder("d3");
    }

    /** A script of our own, with a hash of its bytes, so that no reader sees an old one. */
    static String script(String name) {
        try (InputStream file = EditorAssets.class.getResourceAsStream("/static/assets/" + name)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program lacks a part of its pages: " + name, unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String folder(String library) {
        String version = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (InputStream file = EditorAssets.class.getResourceAsStream(version)) {
            Properties properties = new Properties();
            properties.load(file);
            return "/webjars/" + library + "/" + properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program lacks a part of its pages: " + version, unreadable);
        }
    }
}
