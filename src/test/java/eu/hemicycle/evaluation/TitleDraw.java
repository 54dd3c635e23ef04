package eu.hemicycle.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Draws the real titles that are marked in {@code titles.csv}, always the same ones. */
final class TitleDraw {

    private static final String SEED = "hemicycle-titles-1 ";
    private static final int PER_FILE = 160;
    private static final CSVFormat DUMP =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** A title as the dump has it, under the identifier of its document. */
    record Title(String document, String words) {}

    private TitleDraw() {}

    /** Of each dump the titles of the 160 documents whose seeded identifiers have the lowest SHA-256, in that order. */
    static List<Title> from(List<Path> dumps) throws IOException {
        List<Title> drawn = new ArrayList<>();
        for (Path dump : dumps) {
            titles(dump).stream()
                    .sorted(Comparator.comparing(title -> hash(title.document())))
                    .limit(PER_FILE)
                    .forEach(drawn::add);
        }
        return drawn;
    }

    private static List<Title> titles(Path dump) throws IOException {
        try (Reader reader = Files.newBufferedReader(dump);
                CSVParser records = DUMP.parse(reader)) {
            return records.stream()
                    .map(TitleDraw::title)
                    .filter(title -> !title.words().isBlank())
                    .toList();
        }
    }

    private static Title title(CSVRecord row) {
        return new Title(row.get("document_identifier"), row.get("document_title_en"));
    }

    private static String hash(String document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((SEED + document).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
