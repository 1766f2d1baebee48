package io.tallystick.command.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * A keyed hash of a request: tells whether a repeated idempotency key came with the same request, and nothing else. Also the
 * places by which equal names and numbers meet without being written down.
 */
public final class RequestHash {
    /** The same fields in another order are the same request. */
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private static final int SALT = 16;

    private final Mac keyed;

    /**
     * @param key at least 32 secret bytes
     */
    public RequestHash(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** One of 2^20 places, as five hexadecimal digits. */
    String place(String kind, String text) {
        byte[] hash = of("place/" + kind, StringNode.valueOf(text));
        return HexFormat.of().formatHex(hash, 0, 3).substring(1);
    }

    /** 128 bits that nobody guesses, as hexadecimal digits. */
    String salt(String kind, String text) {
        return HexFormat.of().formatHex(of("salt/" + kind, StringNode.valueOf(text)), 0, SALT);
    }

    byte[] of(String command, JsonNode body) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(command.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(CANONICAL.writeValueAsBytes(body));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the Java platform's own HmacSHA256 can be copied", e);
        }
    }
}
