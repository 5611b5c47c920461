package dev.billet.syndication.network;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Which hosts may be asked on behalf of a text: a link must not lead us into the author's own network. */
enum Reach {
    /** Only those that everybody can reach. */
    PUBLIC {
        @Override
        boolean allows(URI address) {
            try {
                InetAddress[] places = InetAddress.getAllByName(String.valueOf(address.getHost()));
                return List.of(places).stream().noneMatch(Reach::isPrivate);
            } catch (UnknownHostException e) {
                return false;
            }
        }
    },
    /** For tests. */
    ANYWHERE {
        @Override
        boolean allows(URI address) {
            return true;
        }
    };

    abstract boolean allows(URI address);

    private static boolean isPrivate(InetAddress place) {
        byte[] bytes = place.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc; // RFC 4193
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64; // RFC 6598
        return uniqueLocal
                || shared
                || place.isLoopbackAddress()
                || place.isAnyLocalAddress()
                || place.isLinkLocalAddress()
                || place.isSiteLocalAddress()
                || place.isMulticastAddress();
    }
}
