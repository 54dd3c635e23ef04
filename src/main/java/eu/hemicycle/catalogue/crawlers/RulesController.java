package eu.hemicycle.catalogue.crawlers;

import eu.hemicycle.catalogue.Publisher;
import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.SiteAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code robots.txt} (RFC 9309) and {@code security.txt} (RFC 9116). */
@Controller
class RulesController {

    private static final String TEXT = "text/plain;charset=utf-8";

    private final Site site;
    private final Publisher publisher;
    private final SiteAnswers answers;
    private final Clock clock = Clock.systemUTC();

    RulesController(Site site, Publisher publisher, SiteAnswers answers) {
        this.site = site;
        this.publisher = publisher;
        this.answers = answers;
    }

    /** Pages are for everybody; what is without end is not. The bare endpoint stays open to those who watch endpoints. */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return text("""
                User-agent: *
                Disallow: /sparql?
                Disallow: /data?
                Disallow: /describe?
                Disallow: /search?
                Disallow: /reconcile?
                Disallow: /reconcile/
                Disallow: /fragments?
                Disallow: /queries/*?
                Disallow: /feeds/patches
                Disallow: /feeds/versions/
                Disallow: /admin/

                Sitemap: %s
                """.formatted(site.url("/sitemap.xml")));
    }

    /** There is none unless a contact is configured. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> security(HttpServletRequest request) {
        return publisher
                .securityContact()
                .map(contact -> text("""
                        Contact: %s
                        Expires: %sT00:00:00Z
                        Canonical: %s
                        """.formatted(
                                contact.contains(":") ? contact : "mailto:" + contact,
                                expiry(),
                                site.url("/.well-known/security.txt"))))
                .orElseGet(() -> answers.missing(request));
    }

    /** Half a year ahead, the same for a month, so that the file does not change every day. */
    private LocalDate expiry() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).withDayOfMonth(1).plusMonths(6);
    }

    private ResponseEntity<byte[]> text(String text) {
        return answers.file(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }
}
