package eu.hemicycle.resource;

import eu.hemicycle.resource.Relations.Relation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers with the headers that this site promises on every one of them. */
final class Responses {

    private static final List<String> NEGOTIATED =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, "Accept-Profile");
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private final Site site;
    private final DataVersion version;
    private final Pages pages;
    private final Relations relations;
    private final HttpServletRequest current;

    /** @param current stands for the request of the calling thread */
    Responses(Site site, DataVersion version, Pages pages, Relations relations, HttpServletRequest current) {
        this.site = site;
        this.version = version;
        this.pages = pages;
        this.relations = relations;
        this.current = current;
    }

    /** A representation at its own address; the validator is the hash of its bytes (RFC 9110 §8.8.3). */
    ResponseEntity<byte[]> representation(Address address, Format format, byte[] bytes, List<Relation> links) {
        HttpHeaders headers = cacheable(format.contentType(), bytes);
        links.forEach(link -> headers.add(HttpHeaders.LINK, link.header()));
        headers.set(HttpHeaders.CONTENT_LOCATION, address.in(format));
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    /** The page of a thing, as the reader has chosen it. */
    ResponseEntity<byte[]> page(
            Address address, Choice choice, byte[] bytes, List<String> languages, List<Relation> links) {
        HttpHeaders headers = cacheable(Format.HTML.contentType(), bytes);
        links.forEach(link -> headers.add(HttpHeaders.LINK, link.header()));
        headers.set(HttpHeaders.CONTENT_LOCATION, address.page(choice));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", languages));
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    /** Every address of a thing with its format and profile (W3C, Content Negotiation by Profile §6). */
    ResponseEntity<byte[]> alternates(Address address) {
        List<Map<String, String>> all = Arrays.stream(Profile.values())
                .flatMap(profile -> address.with(profile).links().stream()
                        .map(link -> Map.of(
                                "href", site.url(link.href()),
                                "type", link.format().mediaType(),
                                "profile", profile.iri(site.mint()))))
                .toList();
        String json = SORTED.writeValueAsString(Map.of("resource", address.iri(), "representations", all));
        return file("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A page or file that has no other format. */
    ResponseEntity<byte[]> file(String contentType, byte[] bytes) {
        HttpHeaders headers = cacheable(contentType, bytes);
        if (contentType.equals(Format.HTML.contentType())) {
            headers.set(HttpHeaders.CONTENT_LANGUAGE, Pages.LANGUAGE);
        }
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    /** Leads to the format that the request accepts, by {@code Accept} alone; 406 if it accepts none. */
    ResponseEntity<byte[]> negotiate(Address address, HttpServletRequest request) {
        Accept accept = Accept.of(request.getHeader(HttpHeaders.ACCEPT));
        return accept.choose()
                .map(format -> seeOther(
                        address, format == Format.HTML ? address.page(Choice.of(request)) : address.in(format)))
                .orElseGet(() -> problem(Problem.notAcceptable(address), accept));
    }

    /** To the representation that negotiation has chosen (RFC 9110 §15.4.4). */
    ResponseEntity<byte[]> seeOther(Address address, String location) {
        HttpHeaders headers = versioned();
        headers.setVary(NEGOTIATED);
        headers.setLocation(URI.create(location));
        headers.setContentLength(0);
        relations
                .of(address, null, Profile.FULL, Relations.Signposts.NONE)
                .forEach(link -> headers.add(HttpHeaders.LINK, link.header()));
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    /** A page for people, a problem document for everyone else. */
    ResponseEntity<byte[]> problem(Problem problem, Accept accept) {
        HttpHeaders headers = versioned();
        headers.setVary(NEGOTIATED);
        headers.setCacheControl(CacheControl.noCache());
        problem.variants()
                .forEach(variant -> headers.add(
                        HttpHeaders.LINK, relations.alternate(variant).header()));
        if (accept.prefersHtml()) {
            headers.set(HttpHeaders.CONTENT_TYPE, Format.HTML.contentType());
            Choice choice = Choice.of(current).orPreferred(current.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of());
            headers.set(HttpHeaders.CONTENT_LANGUAGE, choice.interfaceLanguage());
            byte[] page = pages.render("resource/problem", Map.of("problem", problem), choice);
            return new ResponseEntity<>(page, headers, problem.status());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(JSON.writeValueAsBytes(problem.members(site)), headers, problem.status());
    }

    /** A page without other formats, in the language that its reader prefers. */
    ResponseEntity<byte[]> negotiated(byte[] bytes, Choice choice) {
        HttpHeaders headers = cacheable(Format.HTML.contentType(), bytes);
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, choice.interfaceLanguage());
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    private HttpHeaders cacheable(String contentType, byte[] bytes) {
        HttpHeaders headers = versioned();
        headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        headers.setETag("\"" + hash(bytes) + "\"");
        return headers;
    }

    private HttpHeaders versioned() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Hemicycle-Version", Long.toString(version.number()));
        // said here, for else Spring says it and names a file f.txt
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "inline");
        headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        return headers;
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
