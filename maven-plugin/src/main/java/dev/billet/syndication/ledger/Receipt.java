package dev.billet.syndication.ledger;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network gave back for an announcement.
 *
 * @param id the network's own
 * @param url where people see it; null where a network has no such address
 * @param more what the network needs to edit or delete it later
 */
public record Receipt(String id, @Nullable URI url, Map<String, String> more) {
    /** Of an announcement that the author says is there; where it is nobody told. */
    public static final Receipt UNSEEN = new Receipt("said by the author", null);

    public Receipt {
        more = Map.copyOf(more);
    }

    public Receipt(String id, @Nullable URI url) {
        this(id, url, Map.of());
    }
}
