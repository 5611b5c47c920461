package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said on Nostr. Its id is its hash: the same event, sent twice, is one.
 *
 * @see <a href="https://github.com/nostr-protocol/nips/blob/master/01.md#events-and-signatures">NIP-01</a>
 */
record NostrEvent(int kind, Instant created, List<List<String>> tags, String content) {
    /** Jackson escapes them with a number, and the hash wants them as they are; no text needs them. */
    private static final String CONTROLS = "[\\x00-\\x07\\x0b\\x0e-\\x1f]";

    NostrEvent {
        tags = tags.stream()
                .map(tag -> tag.stream().map(it -> it.replaceAll(CONTROLS, "")).toList())
                .toList();
        content = content.replaceAll(CONTROLS, "");
    }

    byte[] hash(NostrKey key) {
        ArrayNode array = JsonMapper.shared().createArrayNode().add(0).add(hex(key.publicKey()));
        array.add(created.getEpochSecond()).add(kind).add(tagNodes()).add(content);
        try {
            return MessageDigest.getInstance("SHA-256").digest(array.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private ArrayNode tagNodes() {
        ArrayNode nodes = JsonMapper.shared().createArrayNode();
        tags.forEach(tag -> {
            ArrayNode node = nodes.addArray();
            tag.forEach(node::add);
        });
        return nodes;
    }

    ObjectNode signed(NostrKey key) {
        byte[] hash = hash(key);
        ObjectNode event = JsonMapper.shared()
                .createObjectNode()
                .put("id", hex(hash))
                .put("pubkey", hex(key.publicKey()))
                .put("created_at", created.getEpochSecond())
                .put("kind", kind);
        event.set("tags", tagNodes());
        return event.put("content", content).put("sig", hex(key.sign(hash)));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
