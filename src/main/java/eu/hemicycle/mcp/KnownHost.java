package eu.hemicycle.mcp;

import eu.hemicycle.resource.Site;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerHttpHeaderValidator;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import java.util.regex.Pattern;

/**
 * Refuses browsers that were led here under a name that is not ours (DNS rebinding; Model Context Protocol, Transports,
 * Security Warning). Pages of any origin may ask under the right name: the data is public, there is nothing to log in to, and
 * every other address of this site may be read by them too.
 */
final class KnownHost implements ServerHttpHeaderValidator {

    /** A name cannot be led elsewhere if it is none. */
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9A-Fa-f:.]+]|\\d{1,3}(?:\\.\\d{1,3}){3}|localhost");

    private final Site site;

    KnownHost(Site site) {
        this.site = site;
    }

    @Override
    public void validate(HeaderAccessor headers) throws ServerTransportSecurityException {
        boolean browser = !headers.getHeader("Origin").isEmpty();
        if (browser && !headers.getHeader("Host").stream().allMatch(this::isOurs)) {
            throw new ServerTransportSecurityException(
                    403, "This site is known as %s, not under the name in Host.".formatted(site.publicUrl()));
        }
    }

    private boolean isOurs(String host) {
        String name = host.replaceFirst(":\\d*$", "");
        return ADDRESS.matcher(name).matches()
                || name.equalsIgnoreCase(site.publicUrl().getHost());
    }
}
