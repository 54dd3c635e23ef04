package eu.hemicycle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the data while the columns that count it are still being written. */
class UncountedTest {

    @TempDir
    private Path data;

    @Test
    void nothingIsKnownUntilSomebodyWaitsForIt() {
        Clock clock = Clock.systemUTC();
        try (FileLog log = FileLog.open(data.resolve("log"), clock);
                Store store = Store.open(data, log);
                Statistics statistics =
                        Statistics.start(store, new Timeline(log), Optional.of(Optional::empty), clock)) {
            assertThat(statistics.known()).isEmpty();

            assertThat(statistics.present().triples()).isZero();
            assertThat(statistics.known()).isPresent();
        }
    }
}
