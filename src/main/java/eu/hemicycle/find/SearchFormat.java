package eu.hemicycle.find;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a search is answered beside the page, best first. */
enum SearchFormat {
    JSON("json", "application/json", "application/json", "JSON", 50),
    JSON_LD("jsonld", "application/ld+json", "application/ld+json", "JSON-LD", 50),
    CSV("csv", "text/csv", "text/csv;charset=utf-8;header=present", "CSV", 500),
    ATOM("atom", "application/atom+xml", "application/atom+xml;charset=utf-8", "Atom", 50);

    private final String extension;
    private final String mediaType;
    private final String contentType;
    private final String label;
    private final int size;

    SearchFormat(String extension, String mediaType, String contentType, String label, int size) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.label = label;
        this.size = size;
    }

    static Optional<SearchFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    static Optional<SearchFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(format -> format.mediaType).toList();
    }

    static List<String> extensions() {
        return Arrays.stream(values()).map(format -> format.extension).toList();
    }

    String path() {
        return SearchState.PATH + "." + extension;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return contentType;
    }

    String label() {
        return label;
    }

    /** Documents on a page of it. */
    int size() {
        return size;
    }
}
