package eu.hemicycle.resource;

import eu.hemicycle.api.ApiPart;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How the parts of this package are put together; the application gives the dataset, its version and the site. */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

    @Bean
    IriSpaces iriSpaces(Site site) {
        return IriSpaces.standard(site.mint());
    }

    @Bean
    ApiPart resourceApi(IriSpaces spaces) {
        return ResourceApi.of(spaces);
    }

    @Bean
    Prefixes prefixes(Site site) {
        return new Prefixes(site.mint());
    }

    @Bean
    Things things(DatasetGraph dataset, Index index, Site site) {
        return new Things(dataset, index, site);
    }

    @Bean
    Overview overview(Index index, DataVersion version) {
        return new Overview(index, version);
    }

    @Bean
    OntologyFiles ontologyFiles(
            ResourceLoader loader, @Value("${hemicycle.ontology:classpath:/ontology/}") String folder) {
        return new OntologyFiles(loader, folder);
    }

    @Bean
    Representations representations(Prefixes prefixes, OntologyFiles files) {
        return new Representations(prefixes, files.context());
    }

    @Bean
    DocumentPages documentPages(Things things, ThingPages lists, IriSpaces spaces, Prefixes prefixes) {
        return new DocumentPages(things, lists, spaces, prefixes);
    }

    @Bean
    ThingPages thingPages(Things things, IriSpaces spaces, Prefixes prefixes) {
        return new ThingPages(things, spaces, prefixes);
    }

    @Bean
    TermPages termPages(Things things, Optional<TermCounts> counts, IriSpaces spaces, Prefixes prefixes) {
        return new TermPages(things, counts.orElse(term -> OptionalLong.empty()), spaces, prefixes);
    }

    @Bean
    Differences differences(DocumentHistory history, Things things, IriSpaces spaces, Prefixes prefixes) {
        return new Differences(history, things, spaces, prefixes);
    }

    @Bean
    Listings listings(Things things, ThingPages lists, IriSpaces spaces, Prefixes prefixes) {
        return new Listings(things, lists, spaces, prefixes);
    }

    @Bean
    Digests digests(
            Things things,
            TakenBack takenBack,
            DocumentPages documents,
            ThingPages pages,
            IriSpaces spaces,
            Prefixes prefixes,
            Site site) {
        return new Digests(things, takenBack, documents, pages, spaces, prefixes, site);
    }

    @Bean
    Pages pages(
            SpringTemplateEngine templates, Site site, @Value("classpath:/static/assets/hemicycle.css") Resource style)
            throws IOException {
        return new Pages(templates, site, style.getContentAsByteArray());
    }

    @Bean
    SmartInitializingSingleton layoutForOtherTemplates(ThymeleafViewResolver views, Pages pages) {
        return () -> pages.shared().forEach(views::addStaticVariable);
    }

    @Bean
    ReadingPages readingPages(DocumentPages documents, ThingPages things, Pages pages, Site site) {
        return new ReadingPages(documents, things, pages, site);
    }

    @Bean
    Selections selections(DocumentPages documents, ThingPages things, Site site) {
        return new Selections(documents, things, site);
    }

    @Bean
    Relations relations(Site site) {
        return new Relations(site);
    }

    @Bean
    Responses responses(Site site, DataVersion version, Pages pages, Relations relations, HttpServletRequest current) {
        return new Responses(site, version, pages, relations, current);
    }

    @Bean
    FilterRegistrationBean<Compression> compression(IriSpaces spaces) {
        List<String> prefixes = Stream.concat(spaces.paths().stream(), Compression.PATHS.stream())
                .toList();
        FilterRegistrationBean<Compression> filter = new FilterRegistrationBean<>(new Compression(prefixes));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    SiteAnswers siteAnswers(Representations representations, Pages pages, Relations relations, Responses responses) {
        return new SiteAnswers(representations, pages, relations, responses);
    }

    /** Every mapped space is answered by one method, whatever spaces are mapped. */
    @Bean
    SmartInitializingSingleton mappedPaths(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ThingController controller,
            IriSpaces spaces) {
        String[] paths = spaces.paths().stream().map(path -> path + "**").toArray(String[]::new);
        return () -> mapping.registerMapping(
                RequestMappingInfo.paths(paths)
                        .methods(RequestMethod.GET)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                controller,
                Objects.requireNonNull(
                        ReflectionUtils.findMethod(ThingController.class, "mapped", HttpServletRequest.class)));
    }

    @Bean
    FilterRegistrationBean<PublicHeaders> publicHeaders() {
        FilterRegistrationBean<PublicHeaders> filter = new FilterRegistrationBean<>(new PublicHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** An encoded slash is part of a name, not a separator; Tomcat would refuse it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
    }
}
