package eu.hemicycle.ingest.inputs;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses are fetched: of the web, without a user's name in them, on hosts that everyone can reach. */
final class WebAddress {

    private static final Pattern WRITTEN = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    private WebAddress() {}

    /** Whether what is named is meant as an address of the web, well-formed or not. */
    static boolean isWritten(String name) {
        return WRITTEN.matcher(name).matches();
    }

    static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    /** Whether every address that the host's name stands for is one of the public net (RFC 6890). */
    static boolean isPublic(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host.replaceAll("^\\[|\\]$", ""))) {
            if (!isPublic(address)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPublic(InetAddress address) {
        boolean own = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !own && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0));
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        boolean reserved = first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && (second & 0xC0) == 64
                || first == 169 && second == 254
                || first == 172 && (second & 0xF0) == 16
                || first == 192 && (second == 168 || second == 0)
                || first == 198 && (second & 0xFE) == 18;
        return !reserved;
    }

    /** Only global unicast, and no address of version 4 that is not public in the clothes of version 6. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (first == 0x0064) {
            return isPublic4(bytes, 12);
        }
        if (first == 0x2002) {
            return isPublic4(bytes, 2);
        }
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return (first & 0xE000) == 0x2000 && !(first == 0x2001 && second == 0);
    }
}
