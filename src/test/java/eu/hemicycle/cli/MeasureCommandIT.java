package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandIT {

    @TempDir
    private Path folder;

    @Test
    void everyFigureOfTheTableIsMeasuredAndASecondRunMeasuresNothingAgain() throws Exception {
        List<String> table = measure();
        assertThat(table).hasSizeGreaterThan(20).startsWith("| | 6 pairs |", "|---|---|");
        assertThat(table.subList(2, table.size()))
                .allSatisfy(row -> assertThat(row).matches("\\| [^|]+ \\| [\\d,.]*[1-9][\\d,.]* \\|"));

        Path ingested = folder.resolve("archive-ingest.txt");
        Files.writeString(
                ingested, Files.readString(ingested).replaceFirst("figure works \\d+", "figure works 123456"));
        assertThat(measure()).contains("| Works | 123,456 |");
    }

    private List<String> measure() {
        StringWriter out = new StringWriter();
        PrintWriter to = new PrintWriter(out, true);
        String archive = folder.resolve("archive").toString();
        int exit = Commands.run(to, to, "bench", "measure", "--pairs", "6", "--heap", "512m", "--data", archive);
        assertThat(exit).isZero();
        return out.toString().lines().toList();
    }
}
