package eu.hemicycle.ops;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was sent to the node: a page, a data file, or a zip of these.
 *
 * @param content where its bytes lie
 * @param name as its sender has it, without folders
 * @param url where the bytes were published, if the sender says so
 * @param again whether inputs are read that were accepted before
 * @param reinstate whether documents come back that were taken back
 */
public record UploadedFile(Path content, String name, Optional<URI> url, boolean again, boolean reinstate) {}
