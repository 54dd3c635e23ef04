package eu.hemicycle.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PeersTableTest {

    private static final Map<String, Preparation> PREPARED = prepared();

    private static Map<String, Preparation> prepared() {
        Map<String, Preparation> prepared = new LinkedHashMap<>();
        prepared.put("Hemicycle", new Preparation(OptionalLong.empty(), 12_000_000));
        prepared.put("Virtuoso", new Preparation(OptionalLong.of(3_450), 92_000_000));
        return prepared;
    }

    private static Timed timed(String name, Weight weight, double ours, double theirs, List<String> faults) {
        PeerQuery query = new PeerQuery(name, weight, "What?", "ASK {}", Map.of(), Map.of());
        Checked checked = new Checked(query, Optional.of(1_234L), "columns", List.of(), faults, List.of());
        return faults.isEmpty()
                ? new Timed(checked, Map.of("Hemicycle", new Cost(ours, 2 * ours), "Virtuoso", new Cost(theirs, 30)))
                : new Timed(checked, Map.of("Hemicycle", new Cost(ours, 2 * ours)));
    }

    private static Comparison.Report report(Timed... timed) {
        return PeersTable.of(
                5_000, PREPARED, Map.of("Virtuoso", 7_000_000L), List.of(timed), List.of("Fuseki is left out: no jar"));
    }

    @Test
    void aRowHasProcessorTimesTheirRatioAndWallTimes() {
        assertThat(report(timed("facets", Weight.HEAVY, 2, 16, List.of())).lines())
                .contains(
                        "Fuseki is left out: no jar",
                        "| 5,000 quads | Hemicycle | Virtuoso |",
                        "| loading (Hemicycle: building columns), processor s | – | 3.5 |",
                        "| on disk (Hemicycle: columns), MB | 12 | 92 |",
                        "| largest resident size, mapped files too, MB | – | 7 |",
                        "| facets | heavy | 1,234 | 2.00 | 16 | 0.13 | 4.00 | 30 |");
    }

    @Test
    void meansAreOfEachKindByItself() {
        Comparison.Report report = report(
                timed("one", Weight.HEAVY, 1, 10, List.of()),
                timed("two", Weight.HEAVY, 1, 1000, List.of()),
                timed("three", Weight.SMALL, 3, 6, List.of()));
        assertThat(report.lines()).contains("| heavy | 0.010 (2 questions) |", "| small | 0.50 (1 questions) |");
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void whatIsAnsweredOtherwiseIsNamedAndNotCounted() {
        Comparison.Report report =
                report(timed("odd", Weight.SMALL, 3, 6, List.of("Virtuoso answers otherwise: 2 rows")));
        assertThat(report.lines())
                .contains("| odd | small | 1,234 | 3.00 | – | – | 6.00 | – |", "| small | – |")
                .contains("- `odd`: Virtuoso answers otherwise: 2 rows");
        assertThat(report.faults()).containsExactly("odd: Virtuoso answers otherwise: 2 rows");
    }
}
