package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.bench.GeneratedArchive;
import eu.hemicycle.bench.GeneratedPage;
import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad page in a hundred is refused with its name and a reason, and all the others are published. */
class PoisonIT {

    private static final int PAGES = Extent.of("poison.pages", 600, 10_000);
    private static final int ONE_IN = 100;

    @TempDir
    Path folder;

    @Test
    void badPagesAreRefusedByNameAndTheRestIsPublished() throws Exception {
        Ontology ontology = SmallOntology.in(folder.resolve("ontology"));
        writePages(ontology);
        Program.Ended ingest = new Program(folder.resolve("ontology"), folder)
                .run("ingest", folder.resolve("data"), folder.resolve("pages"));
        assertThat(ingest.exit()).as("some inputs were refused").isEqualTo(1);

        int bad = PAGES / ONE_IN;
        assertThat(ingest.last())
                .as("%s", refused(ingest.lines()))
                .isEqualTo("new %d, changed 0, unchanged 0, refused %d", PAGES - bad, bad);
        assertThat(refused(ingest.lines())).hasSize(bad).allSatisfy(line -> assertThat(line)
                .matches("refused: \\S+/pages/bad-\\d+\\.[a-z]+(:\\d+)?: .{20,}"));
    }

    private static List<String> refused(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("refused: ")).toList();
    }

    private void writePages(Ontology ontology) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Iterator<GeneratedPage> good = GeneratedArchive.of(3, ontology)
                .pairs(PAGES)
                .flatMap(pair -> pair.pages().stream())
                .iterator();
        for (int page = 0; page < PAGES; page++) {
            GeneratedPage next = good.next();
            boolean poison = page % ONE_IN == ONE_IN / 2;
            String suffix = next.name().substring(next.name().lastIndexOf('.'));
            Files.write(
                    pages.resolve(poison ? "bad-" + page + suffix : next.name()),
                    poison ? poisoned(next, page / ONE_IN) : next.bytes());
        }
    }

    /** A page spoiled in one of the ways in which pages arrive spoiled. */
    private static byte[] poisoned(GeneratedPage page, int kind) {
        String text = page.text();
        return switch (kind % 6) {
            case 0 -> new byte[0];
            case 1 -> bytes("<html><body><script>check();</script></body></html>");
            case 2 -> bytes("Go back to the Europarl portal\n\nNothing is here.\n");
            case 3 -> Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 400);
            case 4 -> withNul(page.bytes());
            default ->
                bytes(text.replaceAll(
                        "\\d{1,2} (\\p{L}+) (20\\d\\d)|\\d{1,2}\\.\\d{1,2}\\.20\\d\\d", "31 February 2020"));
        };
    }

    private static byte[] withNul(byte[] bytes) {
        byte[] spoiled = bytes.clone();
        spoiled[spoiled.length / 2] = 0;
        return spoiled;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
