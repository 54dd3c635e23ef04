package eu.hemicycle.publish;

import eu.hemicycle.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The checksums of a folder's files, as its file {@code SHA256SUMS} holds them for {@code sha256sum -c}.
 *
 * @param folder whose files they are
 * @param byName hexadecimal SHA-256 by the file's name within the folder
 */
record Checksums(Path folder, Map<String, String> byName) {

    private static final String FILE = "SHA256SUMS";
    private static final int DIGITS = 64;
    private static final String BETWEEN = "  ";

    /** Of what the folder holds. */
    static Checksums of(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), sha256(file));
            }
        }
        found.remove(FILE);
        return new Checksums(folder, found);
    }

    /** As they were written down. */
    static Checksums in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            throw new InvalidBackup("The folder " + folder + " has no file " + FILE
                    + ": it is no backup, or one that was never finished. Take another one.");
        }
        Map<String, String> written = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.length() <= DIGITS + BETWEEN.length()) {
                throw new InvalidBackup("The file " + file + " is damaged. Take another backup.");
            }
            written.put(line.substring(DIGITS + BETWEEN.length()), line.substring(0, DIGITS));
        }
        return new Checksums(folder, written);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes them down in a folder; returns how many. */
    int writeTo(Path target) throws IOException {
        StringBuilder text = new StringBuilder();
        byName.forEach((name, sha256) ->
                text.append(sha256).append(BETWEEN).append(name).append('\n'));
        SyncedFile.write(target.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
        return byName.size();
    }

    /** @throws InvalidBackup naming the first file that is missing, differs, or is too many */
    void refuseUnlessEqual(Checksums found) {
        byName.forEach((name, sha256) -> {
            String actual = found.byName.getOrDefault(name, "");
            if (!actual.equals(sha256)) {
                throw fault(name, actual.isEmpty() ? "is missing" : "differs from its checksum");
            }
        });
        found.byName.keySet().stream()
                .filter(name -> !byName.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw fault(name, "is too many");
                });
    }

    private InvalidBackup fault(String name, String what) {
        return new InvalidBackup(
                "The file " + name + " of the backup in " + folder + " " + what + ". Take another backup.");
    }
}
