package eu.hemicycle.mcp;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.find.Searches;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.resource.Digests;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Site;
import eu.hemicycle.sparql.PublicWork;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** How the parts of this package are put together. */
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

    /** Bytes of a message. */
    private static final int LARGEST = 64 * 1024;

    @Bean
    ApiPart mcpApi() {
        return ApiPart.of("mcp");
    }

    @Bean
    McpJsonMapper mcpMapper() {
        return new JacksonMcpJsonMapper(JsonMapper.shared());
    }

    @Bean
    Guide guide(McpJsonMapper mapper, @Value("classpath:/mcp/tools.json") Resource file) throws IOException {
        return mapper.readValue(file.getContentAsByteArray(), Guide.class);
    }

    @Bean
    HttpServletStatelessServerTransport mcpTransport(McpJsonMapper mapper, Site site) {
        return HttpServletStatelessServerTransport.builder()
                .jsonMapper(mapper)
                .messageEndpoint(McpController.PATH)
                .maxRequestSize(LARGEST)
                .httpHeaderValidator(new KnownHost(site))
                .contextExtractor(Caller::context)
                .build();
    }

    @Bean
    List<Tool> mcpTools(
            Searches searches,
            Digests digests,
            Listings listings,
            Index index,
            StoredQueries queries,
            PublicWork work,
            Site site) {
        Naming naming = new Naming(index, listings, digests);
        return List.of(
                new SearchTool(searches, digests, listings, work, site),
                new DescribeTool(naming, digests, listings, work),
                new CiteTool(naming, digests, listings, work),
                new ListQueriesTool(queries),
                new RunQueryTool(queries, work, site));
    }

    @Bean
    ToolServer toolServer(
            HttpServletStatelessServerTransport transport,
            McpJsonMapper mapper,
            Guide guide,
            List<Tool> mcpTools,
            Optional<BuildProperties> build) {
        return new ToolServer(
                transport,
                mapper,
                guide,
                mcpTools,
                build.map(BuildProperties::getVersion).orElse("0"));
    }
}
