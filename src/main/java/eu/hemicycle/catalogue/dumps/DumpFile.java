package eu.hemicycle.catalogue.dumps;

import java.util.Optional;

/**
 * A finished file of a dump.
 *
 * @param name as in {@code all.nq.gz} or {@code 2021.questions.csv}: the part, for a table what it is of, the format, the
 *     compression
 * @param bytes its size
 * @param sha256 of its bytes, hexadecimal
 */
public record DumpFile(String name, long bytes, String sha256) {

    /** {@code all}, {@code record} or a year. */
    public String part() {
        return name.substring(0, name.indexOf('.'));
    }

    public DumpFormat format() {
        return DumpFormat.ofFile(name).orElseThrow();
    }

    public boolean isCompressed() {
        return name.endsWith(".gz") || name.endsWith(".zst");
    }

    /** The media type of the file itself. */
    public String mediaType() {
        if (isCompressed()) {
            return name.endsWith(".zst") ? "application/zstd" : "application/gzip";
        }
        return format() == DumpFormat.CSV ? "text/csv;header=present;charset=utf-8" : format().mediaType();
    }

    /** The file that describes a table (CSVW); empty for what is no table. */
    public Optional<String> description() {
        return Optional.of(name)
                .filter(any -> format() == DumpFormat.CSV)
                .map(table -> table.replaceFirst("\\.csv.*", ".csv-metadata.json"));
    }
}
