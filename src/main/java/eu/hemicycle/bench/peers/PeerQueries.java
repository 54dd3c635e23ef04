package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The questions that the program carries. */
final class PeerQueries {

    private static final String FILES = "classpath:/bench/queries/*.rq";

    private PeerQueries() {}

    /** The small ones first, each kind by name. */
    static List<PeerQuery> bundled() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(PeerQueries::read)
                    .sorted(Comparator.comparing(PeerQuery::weight).thenComparing(PeerQuery::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PeerQuery read(Resource file) {
        try {
            String name = String.valueOf(file.getFilename()).replaceFirst("\\.rq$", "");
            return PeerQuery.parse(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
