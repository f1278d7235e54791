package app.atalaya.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses may be called. Whoever names an address must not make this server a way into the network behind it, so only what the
 * public internet can reach is called; see the special-purpose registries of RFC 6890.
 */
final class AddressRules {

    static final int LONGEST = 1_000;

    private static final int GREATEST_PORT = 65_535;
    private static final int BITS = 8;
    private static final int IPV4_BYTES = 4;

    /** IPv6 is closed but for global unicast, 2000::/3, and of that these, which are tunnels to IPv4 or lead nowhere. */
    private static final Range GLOBAL = new Range("2000::", 3);

    private static final List<Range> CLOSED = List.of(
            new Range("0.0.0.0", 8),
            new Range("10.0.0.0", 8),
            new Range("100.64.0.0", 10),
            new Range("127.0.0.0", 8),
            new Range("169.254.0.0", 16),
            new Range("172.16.0.0", 12),
            new Range("192.0.0.0", 24),
            new Range("192.0.2.0", 24),
            new Range("192.88.99.0", 24),
            new Range("192.168.0.0", 16),
            new Range("198.18.0.0", 15),
            new Range("198.51.100.0", 24),
            new Range("203.0.113.0", 24),
            new Range("224.0.0.0", 3),
            new Range("2001::", 23),
            new Range("2001:db8::", 32),
            new Range("2002::", 16),
            new Range("3fff::", 20));

    /** Networks without IPv4 reach it through these (NAT64): the last four bytes are the address that is meant. */
    private static final Range TRANSLATED = new Range("64:ff9b::", 96);

    private AddressRules() {}

    /**
     * The address, as far as its text says whether it may be called.
     *
     * @param plain whether http will do
     * @throws AddressException if it may not
     */
    static URI parse(String text, boolean plain) {
        if (text.isBlank()) {
            throw new AddressException(AddressProblem.MISSING);
        }
        if (text.length() > LONGEST) {
            throw new AddressException(AddressProblem.TOO_LONG);
        }
        URI address = uri(text);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(plain && scheme.equals("http"))) {
            throw new AddressException(AddressProblem.SCHEME);
        }
        if (address.getRawUserInfo() != null) {
            throw new AddressException(AddressProblem.USER_INFO);
        }
        boolean badPort = address.getPort() == 0 || address.getPort() > GREATEST_PORT;
        if (address.getHost() == null || badPort || address.getRawFragment() != null) {
            throw new AddressException(AddressProblem.MALFORMED);
        }
        return address;
    }

    /** Whether it lies in the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return !isClosed(bytes);
        }
        if (TRANSLATED.contains(bytes)) {
            return !isClosed(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        }
        return GLOBAL.contains(bytes) && !isClosed(bytes);
    }

    private static boolean isClosed(byte[] address) {
        return CLOSED.stream().anyMatch(range -> range.contains(address));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new AddressException(AddressProblem.MALFORMED);
        }
    }

    /** Addresses that begin with the same bits. */
    private record Range(byte[] start, int bits) {

        Range(String start, int bits) {
            this(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (BITS - 1 - bit % BITS);
                if ((address[bit / BITS] & mask) != (start[bit / BITS] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
