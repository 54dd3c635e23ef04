package eu.hemicycle.ops;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Compares a bearer token with the configured ones in a time that tells nothing of them. */
final class KnownTokens implements OpaqueTokenIntrospector {

    private static final OAuth2AuthenticatedPrincipal OPERATOR = new DefaultOAuth2AuthenticatedPrincipal(
            "operator", Map.of("sub", "operator"), AuthorityUtils.createAuthorityList("OPERATOR"));

    private final List<byte[]> hashes;

    KnownTokens(List<String> hashes) {
        this.hashes = hashes.stream()
                .map(hash -> hash.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    boolean none() {
        return hashes.isEmpty();
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        byte[] given = new AdminToken(token).hash().getBytes(StandardCharsets.US_ASCII);
        boolean known = false;
        for (byte[] hash : hashes) {
            known |= MessageDigest.isEqual(hash, given);
        }
        if (!known) {
            throw new BadOpaqueTokenException("This token is not known here");
        }
        return OPERATOR;
    }
}
