package eu.hemicycle.ingest.csv;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.DocumentId.Part;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.ingest.Unreadable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files by address: the document, the language and the format stand in the file's name, {@code E-9-2021-000001_en.pdf}; the
 * portal writes {@code E-9-2021-000001_EN.pdf}.
 */
final class Files {

    private static final Pattern NAME =
            Pattern.compile(".*/(?<name>[^/]+)_(?<language>[a-zA-Z]{2})\\.(?<extension>[a-z]+)");

    private record File(DocumentId id, Language language, Rendition rendition) {}

    private final List<File> files;

    private Files(List<File> files) {
        this.files = files;
    }

    /** @param part what the column's files are of */
    static Files of(int line, Part part, List<String> some, List<String> others) throws Unreadable {
        List<File> files = new ArrayList<>();
        for (String address : Stream.concat(some.stream(), others.stream()).toList()) {
            files.add(file(address)
                    .filter(file -> file.id().part() == part)
                    .orElseThrow(() -> new Unreadable(
                            line,
                            address,
                            "A file's address ends with the document, its language and its format,"
                                    + " like E-9-2021-000001_en.pdf",
                            "Correct the row")));
        }
        return new Files(files);
    }

    private static Optional<File> file(String address) {
        Matcher named = NAME.matcher(address);
        if (!named.matches()) {
            return Optional.empty();
        }
        Optional<DocumentId> id = DocumentId.in(named.group("name"));
        Optional<Language> language = Language.of(named.group("language"));
        Optional<Rendition.Format> format =
                Rendition.Format.ofAuthorityCode(named.group("extension").toUpperCase(Locale.ROOT));
        return id.flatMap(document -> language.flatMap(version -> format.flatMap(
                as -> url(address).map(url -> new File(document, version, new Rendition(as, Optional.of(url)))))));
    }

    private static Optional<URI> url(String address) {
        try {
            return Optional.of(new URI(address)).filter(url -> url.getHost() != null);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    Set<DocumentId> ids() {
        Set<DocumentId> ids = new LinkedHashSet<>();
        files.stream().map(File::id).forEach(ids::add);
        return ids;
    }

    Set<Language> languages(DocumentId id) {
        Set<Language> languages = new LinkedHashSet<>();
        files.stream().filter(file -> file.id().equals(id)).map(File::language).forEach(languages::add);
        return languages;
    }

    List<Rendition> of(DocumentId id, Language language) {
        return files.stream()
                .filter(file -> file.id().equals(id) && file.language() == language)
                .map(File::rendition)
                .toList();
    }
}
