package eu.hemicycle.ingest;

import eu.hemicycle.document.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;

/** How pages of one language word their fixed parts, kept apart from the words that the readers know. */
record Forms(Language language, Properties all) {

    static Forms of(Language language) {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/pages/forms.properties"))) {
            all.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Forms(language, all);
    }

    String get(String key) {
        return all.getProperty(language.code() + "." + key);
    }

    String heading(String key, String reference) {
        return get(key).replace("{R}", reference);
    }

    String answer(String key, String name) {
        return get(key).replace("{N}", name).replace("|", "\n");
    }

    String group(String group) {
        return get("group").replace("{G}", group);
    }

    /** A day of September, in words. */
    String date(LocalDate september) {
        return get("date")
                .replace("{D}", String.valueOf(september.getDayOfMonth()))
                .replace("{Y}", String.valueOf(september.getYear()));
    }
}
