package eu.hemicycle.catalogue.crawlers;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.api.OpenApi;
import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.SiteAnswers;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /openapi.json}: what all features tell of their addresses. */
@Controller
class OpenApiController {

    private final SiteAnswers answers;
    private final byte[] document;

    OpenApiController(List<ApiPart> parts, Site site, Optional<BuildProperties> build, SiteAnswers answers) {
        this.answers = answers;
        this.document = new OpenApi(
                        parts, build.map(BuildProperties::getVersion).orElse("0"))
                .document(site.url(""), site.licence());
    }

    @GetMapping(OpenApi.PATH)
    ResponseEntity<byte[]> document() {
        return answers.file("application/json", document);
    }
}
