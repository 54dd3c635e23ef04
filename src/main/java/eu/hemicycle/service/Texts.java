package eu.hemicycle.service;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The words of the interface: the program's own, and before them those of the publisher, from a folder. */
final class Texts implements MessageSource {

    private static final String NAME = "messages";

    private final Path folder;
    private final MessageSource own = bundle("classpath:" + NAME);
    private volatile MessageSource current = own;
    private Map<Path, Properties> inForce = Map.of();

    /**
     * @param folder may hold {@code messages.properties}, and {@code messages_fr.properties} for a language, in UTF-8
     * @throws InvalidTexts as {@link #reload}
     */
    Texts(Path folder) {
        this.folder = folder;
        reload();
    }

    private static ReloadableResourceBundleMessageSource bundle(String base) {
        ReloadableResourceBundleMessageSource bundle = new ReloadableResourceBundleMessageSource();
        bundle.setBasename(base);
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    /**
     * Takes over the files as they are now.
     *
     * @return whether they differ from those in force until now
     * @throws InvalidTexts if one cannot be read, or says what no page asks for; those in force stay
     */
    synchronized boolean reload() {
        Map<Path, Properties> next = read();
        if (next.equals(inForce)) {
            return false;
        }
        ReloadableResourceBundleMessageSource publishers =
                bundle(folder.resolve(NAME).toUri().toString());
        publishers.setParentMessageSource(own);
        current = publishers;
        inForce = next;
        return true;
    }

    private Map<Path, Properties> read() {
        Map<Path, Properties> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, NAME + "*.properties")) {
                found.forEach(file -> files.put(file, read(file)));
            } catch (IOException unreadable) {
                throw unusable(folder + " cannot be read: " + unreadable.getMessage());
            }
        }
        return files;
    }

    private Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unusable(file + " is no properties file in UTF-8: " + unreadable.getMessage());
        }
        texts.stringPropertyNames().forEach(key -> refuseUnusable(file, key, texts.getProperty(key)));
        return texts;
    }

    private void refuseUnusable(Path file, String key, String text) {
        String known = own.getMessage(key, null, null, Locale.ROOT);
        if (known == null) {
            throw unusable(
                    file + ": there is no text " + key + "; take its name from the program's messages.properties");
        }
        try {
            // a text without places to fill in is shown as it is
            if (known.contains("{")) {
                new MessageFormat(text, Locale.ROOT);
            }
        } catch (IllegalArgumentException pattern) {
            throw unusable(file + ": " + key + ": " + pattern.getMessage() + "; the program's text is: " + known);
        }
    }

    private static InvalidTexts unusable(String why) {
        return new InvalidTexts(why + ". The texts stay as they are");
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, Locale locale) {
        return current.getMessage(code, args, defaultMessage, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, Locale locale) {
        return current.getMessage(code, args, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
        return current.getMessage(resolvable, locale);
    }
}
