package eu.hemicycle.document;

import java.net.URI;
import java.util.Optional;

/**
 * A file that a source offers for one language version.
 *
 * @param url where it lies, if the source says so; never made up from a pattern
 * @param issued when it was issued, as the lexical form of an xsd:dateTime; never made of a bare day
 * @param byteSize its exact size; never a rounded one
 */
public record Rendition(Format format, Optional<URI> url, Optional<String> issued, Optional<Long> byteSize) {

    public Rendition(Format format, Optional<URI> url) {
        this(format, url, Optional.empty(), Optional.empty());
    }

    Rendition completedBy(Rendition other) {
        return new Rendition(format, url.or(other::url), issued.or(other::issued), byteSize.or(other::byteSize));
    }

    /** File formats, each with its last IRI segment, its code in the EU file-type table and its media type. */
    public enum Format {
        PDF("pdf", "PDF", "application/pdf"),
        DOC("doc", "DOC", "application/msword"),
        DOCX("docx", "DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XHTML("xhtml", "XHTML", "application/xhtml+xml"),
        HTML("html", "HTML", "text/html"),
        XML("xml", "XML", "application/xml"),
        TXT("txt", "TXT", "text/plain"),
        RTF("rtf", "RTF", "application/rtf"),
        ODT("odt", "ODT", "application/vnd.oasis.opendocument.text"),
        XLS("xls", "XLS", "application/vnd.ms-excel"),
        XLSX("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ZIP("zip", "ZIP", "application/zip");

        private final String segment;
        private final String authorityCode;
        private final String mediaType;

        Format(String segment, String authorityCode, String mediaType) {
            this.segment = segment;
            this.authorityCode = authorityCode;
            this.mediaType = mediaType;
        }

        /** The format with this code in the EU file-type table. */
        public static Optional<Format> ofAuthorityCode(String code) {
            for (Format format : values()) {
                if (format.authorityCode.equals(code)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
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
