package eu.hemicycle.ops;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may change the running node.
 *
 * @param tokens SHA-256 of each token in hexadecimal, so that the configuration holds no secret; two at a time let one
 *     take the other's place; none closes the routes
 * @param upload bytes of one upload
 * @param triesPerMinute wrong tokens of one address in a minute, after which it has to wait
 */
@ConfigurationProperties("hemicycle.admin")
record AdminSettings(
        @DefaultValue List<String> tokens,
        @DefaultValue("100MB") DataSize upload,
        @DefaultValue("10") int triesPerMinute) {

    AdminSettings {
        tokens = tokens.stream()
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .filter(token -> !token.isEmpty())
                .toList();
        if (tokens.stream().anyMatch(token -> !token.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException("hemicycle.admin.tokens: each is the SHA-256 of a token, 64 hexadecimal"
                    + " digits, as the command token prints it; the token itself stays with whoever uses it");
        }
    }
}
