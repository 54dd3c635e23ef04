package eu.hemicycle.catalogue.dumps;

import eu.hemicycle.resource.SiteAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of dumps, in whole or by ranges (RFC 9110, 14). An edition's files never change; {@code latest} leads to one. */
@Controller
class DumpsController {

    /** A redaction takes an edition back; so its files are kept for a day at most. */
    private static final CacheControl DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();

    private final Dumps dumps;
    private final SiteAnswers answers;

    DumpsController(Dumps dumps, SiteAnswers answers) {
        this.dumps = dumps;
        this.answers = answers;
    }

    @GetMapping("/dumps/latest/{file:[A-Za-z0-9.-]+}")
    ResponseEntity<?> latest(@PathVariable String file, HttpServletRequest request) {
        Optional<Edition> latest = dumps.latest().filter(edition -> has(edition, file));
        return latest.isEmpty()
                ? answers.missing(request)
                : ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .location(URI.create("/dumps/" + latest.get().name() + "/" + file))
                        .cacheControl(CacheControl.noCache())
                        .build();
    }

    private static boolean has(Edition edition, String file) {
        return file.equals(Dump.SUMS) || edition.file(file).isPresent();
    }

    @GetMapping("/dumps/{edition}/{file:[A-Za-z0-9.-]+}")
    ResponseEntity<?> file(@PathVariable String edition, @PathVariable String file, HttpServletRequest request)
            throws IOException {
        Optional<Edition> found = dumps.edition(edition).filter(one -> has(one, file));
        return found.isEmpty() ? answers.missing(request) : file(found.get(), file, request);
    }

    private ResponseEntity<?> file(Edition edition, String name, HttpServletRequest request) throws IOException {
        Optional<DumpFile> file = edition.file(name);
        return file.isPresent()
                ? described(
                        file.get(),
                        answer(
                                dumps.path(edition, file.get()),
                                file.get().mediaType(),
                                file.get().sha256(),
                                request))
                : answer(dumps.sums(edition), MediaType.TEXT_PLAIN_VALUE, edition.name(), request);
    }

    /** A table says where its description is (Model for Tabular Data, 5.2). */
    private static ResponseEntity<?> described(DumpFile file, ResponseEntity<?> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        file.description()
                .ifPresent(name -> headers.add(
                        HttpHeaders.LINK, "<" + name + ">; rel=\"describedby\"; type=\"application/csvm+json\""));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** Spring answers ranges by itself, and knows nothing of {@code If-Range} (RFC 9110, 13.1.5). */
    private static ResponseEntity<?> answer(Path file, String mediaType, String tag, HttpServletRequest request)
            throws IOException {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        boolean whole = condition != null && !condition.equals("\"" + tag + "\"");
        return ResponseEntity.ok()
                .cacheControl(DAY)
                .eTag(tag)
                .contentLength(Files.size(file))
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .body(whole ? new InputStreamResource(Files.newInputStream(file)) : new FileSystemResource(file));
    }
}
