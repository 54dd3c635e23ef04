package eu.hemicycle.catalogue.dumps;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A complete dump of one version.
 *
 * @param name of its folder and in its addresses, as in {@code 2021-05-01-v123}: the day of the last change in it, and the
 *     number of that
 */
public record Edition(String name, long version, List<DumpFile> files) {

    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d-v(\\d{1,18})");

    static String name(Instant day, long version) {
        return day.atOffset(ZoneOffset.UTC).toLocalDate() + "-v" + version;
    }

    /** The version in a name; empty if it is none of an edition. */
    static OptionalLong version(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** The day of the last change in it, as {@code xsd:date} writes it. */
    public String day() {
        return name.substring(0, "2021-05-01".length());
    }

    public Optional<DumpFile> file(String file) {
        return files.stream().filter(one -> one.name().equals(file)).findFirst();
    }
}
