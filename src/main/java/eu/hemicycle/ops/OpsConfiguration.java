package eu.hemicycle.ops;

import eu.hemicycle.api.ApiPart;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** The wiring of the admin routes. Only they stand behind Spring Security; everything else is public and read only. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AdminSettings.class)
class OpsConfiguration {

    private static final int AFTER_COMMON_HEADERS = -100;

    @Bean
    ApiPart adminApi() {
        return ApiPart.of("admin");
    }

    @Bean
    KnownTokens knownTokens(AdminSettings settings) {
        return new KnownTokens(settings.tokens());
    }

    @Bean
    SecurityFilterChain adminChain(HttpSecurity http, AdminSettings settings, KnownTokens tokens, JsonMapper json) {
        Refusals refusals = new Refusals(tokens, new WrongTries(settings.triesPerMinute(), System::nanoTime), json);
        return http.securityMatcher("/admin/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(refusals, BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(tokens))
                        .authenticationEntryPoint(refusals))
                .build();
    }

    /** On other paths its firewall would refuse encoded slashes, which identifiers may hold. */
    @Bean
    FilterRegistrationBean<Filter> onlyAdmin(@Qualifier("springSecurityFilterChain") Filter chain) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
        registration.addUrlPatterns("/admin", "/admin/*");
        registration.setOrder(AFTER_COMMON_HEADERS);
        return registration;
    }
}
