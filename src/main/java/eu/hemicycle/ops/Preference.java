package eu.hemicycle.ops;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Prefer} (RFC 7240). */
final class Preference {

    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,6})");

    private Preference() {}

    /** How long a client would wait for the end, at most the given time; nothing if it does not say. */
    static Duration wait(Optional<String> header, Duration longest) {
        Matcher matcher = WAIT.matcher(header.orElse(""));
        if (!matcher.find()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
