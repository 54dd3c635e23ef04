package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Names that contain the name of a known thing but mean another one, to which nothing leads: Northern Ireland. */
final class OtherThings {

    private static final String FILE = "/linking/other-things.tsv";

    private OtherThings() {}

    static List<KnownName> names() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OtherThings.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> KnownName.ofOtherThing(name(cells[0], cells[1])))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Name name(String language, String text) {
        Optional<Language> known = Language.of(language);
        return new Name(text, known, known.isPresent() ? Use.ALTERNATIVE : Use.PREFERRED);
    }
}
