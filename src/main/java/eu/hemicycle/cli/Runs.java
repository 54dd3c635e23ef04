package eu.hemicycle.cli;

import eu.hemicycle.document.Run;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;

/** Names the runs of this program: the second of the start and eight random digits. */
final class Runs {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Runs() {}

    static Run start(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        return new Run(SECOND.format(now) + "-" + HexFormat.of().formatHex(random), now, Version.number());
    }
}
