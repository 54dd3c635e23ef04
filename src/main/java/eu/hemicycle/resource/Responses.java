package eu.hemicycle.resource;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Answers with the headers that this site promises on every one of them. */
final class Responses {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PROFILE = "profile/full";

    private final Site site;
    private final DataVersion version;
    private final Pages pages;

    Responses(Site site, DataVersion version, Pages pages) {
        this.site = site;
        this.version = version;
        this.pages = pages;
    }

    /** A representation at its own address; the validator is the hash of its bytes (RFC 9110 §8.8.3). */
    ResponseEntity<byte[]> representation(Address address, Format format, byte[] bytes, String lang) {
        HttpHeaders headers = cacheable(format.contentType(), bytes);
        link(headers, address, format);
        headers.set(HttpHeaders.CONTENT_LOCATION, address.in(format));
        if (format == Format.HTML) {
            headers.set(HttpHeaders.CONTENT_LANGUAGE, lang);
        }
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    /** A page or file that has no other format. */
    ResponseEntity<byte[]> file(String contentType, byte[] bytes) {
        HttpHeaders headers = cacheable(contentType, bytes);
        if (contentType.equals(Format.HTML.contentType())) {
            headers.set(HttpHeaders.CONTENT_LANGUAGE, Pages.LANGUAGE);
        }
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    /** To the representation that negotiation has chosen (RFC 9110 §15.4.4). */
    ResponseEntity<byte[]> seeOther(Address address, String location) {
        HttpHeaders headers = versioned();
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
        headers.setLocation(URI.create(location));
        headers.setContentLength(0);
        link(headers, address, null);
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    /** A page for people, a problem document for everyone else. */
    ResponseEntity<byte[]> problem(Problem problem, Accept accept) {
        HttpHeaders headers = versioned();
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
        headers.setCacheControl(CacheControl.noCache());
        problem.variants().forEach(variant -> headers.add(HttpHeaders.LINK, alternate(variant)));
        if (accept.prefersHtml()) {
            headers.set(HttpHeaders.CONTENT_TYPE, Format.HTML.contentType());
            headers.set(HttpHeaders.CONTENT_LANGUAGE, Pages.LANGUAGE);
            byte[] page = pages.render("resource/problem", Map.of("problem", problem));
            return new ResponseEntity<>(page, headers, problem.status());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(JSON.writeValueAsBytes(problem.members(site)), headers, problem.status());
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

    private void link(HttpHeaders headers, Address address, @Nullable Format current) {
        add(headers, Iris.asUri(address.iri()), "rel=\"canonical\"");
        address.links().stream()
                .filter(link -> link.format() != current)
                .forEach(link -> headers.add(HttpHeaders.LINK, alternate(link)));
        add(headers, site.url(address.in(Format.TURTLE)), "rel=\"describedby\"; type=\"text/turtle\"");
        Optional.ofNullable(current).ifPresent(format -> add(headers, Iris.asUri(address.iri()), "rel=\"describes\""));
        site.licence().ifPresent(licence -> add(headers, licence.toString(), "rel=\"license\""));
        add(headers, site.mint() + PROFILE, "rel=\"profile\"");
    }

    private String alternate(Address.Link link) {
        return "<%s>; rel=\"alternate\"; type=\"%s\""
                .formatted(site.url(link.href()), link.format().mediaType());
    }

    private static void add(HttpHeaders headers, String target, String parameters) {
        headers.add(HttpHeaders.LINK, "<" + target + ">; " + parameters);
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
