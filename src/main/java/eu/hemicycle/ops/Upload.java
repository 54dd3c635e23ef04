package eu.hemicycle.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;

/** Receives one file into a temporary one, up to a bound. */
final class Upload {

    private final long limit;

    Upload(long limit) {
        this.limit = limit;
    }

    /** @throws AdminProblem with 413 if more than the bound arrives, with 400 if nothing does */
    Path receive(InputStream body) throws IOException {
        Path file = Files.createTempFile("hemicycle-upload", null);
        boolean whole = false;
        try {
            copy(body, file);
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    private void copy(InputStream body, Path file) throws IOException {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                refuseOver(size);
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw new AdminProblem(
                    HttpStatus.BAD_REQUEST,
                    "The body is empty; it has to be the file itself, no form: curl --data-binary @FILE.");
        }
    }

    private void refuseOver(long size) {
        if (size > limit) {
            throw new AdminProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The upload is larger than " + limit + " bytes. Send less at a time, or set"
                            + " hemicycle.admin.upload.");
        }
    }
}
