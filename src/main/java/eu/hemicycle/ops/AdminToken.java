package eu.hemicycle.ops;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that opens the admin routes, and the form in which it may be configured.
 *
 * @param secret 256 random bits in base64url, as a bearer token may be written (RFC 6750, 2.1)
 */
public record AdminToken(String secret) {

    private static final int BYTES = 32;

    /** A token that nobody has had before. */
    public static AdminToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new AdminToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of the token in hexadecimal; a slow hash would protect nothing, since the token cannot be guessed. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }

    /** Says nothing of the secret, wherever it is printed. */
    @Override
    public String toString() {
        return "AdminToken";
    }
}
