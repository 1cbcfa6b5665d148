package scot.cairn.notices;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses of the net a webhook may be at: those that everybody can reach. All others could
 * be machines behind ours (RFC 6890).
 */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isGlobal(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean isShared = first == 100 && second >= 64 && second < 128;
        boolean isSpecial = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean isBench = first == 198 && (second == 18 || second == 19);
        boolean isExample =
                (first == 198 && second == 51 && third == 100)
                        || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 224 && !isShared && !isSpecial && !isBench && !isExample;
    }

    /** Of 2000::/3, without what leads to an address of version 4, and examples. */
    private static boolean isGlobal(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean isGlobal = (first & 0xe000) == 0x2000;
        boolean isSpecial = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        return isGlobal && !isSpecial && first != 0x2002 && first != 0x3fff;
    }
}
