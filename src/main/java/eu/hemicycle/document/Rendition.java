package eu.hemicycle.document;

import java.net.URI;
import java.util.Optional;

/**
 * A file that a source offers for one language version.
 *
 * @param url where it lies, if the source says so; never made up from a pattern
 */
public record Rendition(Format format, Optional<URI> url) {

    /** File formats, each with its last IRI segment, its code in the EU file-type table and its media type. */
    public enum Format {
        PDF("pdf", "PDF", "application/pdf"),
        DOC("doc", "DOC", "application/msword"),
        DOCX("docx", "DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XHTML("xhtml", "XHTML", "application/xhtml+xml");

        private final String segment;
        private final String authorityCode;
        private final String mediaType;

        Format(String segment, String authorityCode, String mediaType) {
            this.segment = segment;
            this.authorityCode = authorityCode;
            this.mediaType = mediaType;
        }

        public String segment() {
            return segment;
        }

        public String authorityCode() {
            return authorityCode;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
