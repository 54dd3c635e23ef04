package eu.hemicycle.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Where the parts of pages are served from: this site, in the version that the program carries. Each is read once. */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** A script of our own, with a hash of its bytes, so that no reader sees an old one. */
    public static String script(String name) {
        return ADDRESSES.computeIfAbsent("/static/assets/" + name, file -> "/assets/" + name + "?v=" + hash(file));
    }

    /** The folder of a library of scripts, a WebJar, by its name at npm. */
    public static String library(String name) {
        return ADDRESSES.computeIfAbsent(
                "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties",
                file -> "/webjars/" + name + "/" + version(file));
    }

    private static String hash(String file) {
        try (InputStream bytes = open(file)) {
            return Responses.hash(bytes.readAllBytes()).substring(0, 12);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program cannot read a part of its pages: " + file, unreadable);
        }
    }

    private static String version(String file) {
        try (InputStream lines = open(file)) {
            Properties properties = new Properties();
            properties.load(lines);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program cannot read a part of its pages: " + file, unreadable);
        }
    }

    private static InputStream open(String file) {
        InputStream bytes = Assets.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalArgumentException("The program has no part of its pages at " + file);
        }
        return bytes;
    }
}
