package io.tallystick.app.notices;

import io.tallystick.command.notices.Carrier;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeWay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts notices to another system of the house, as JSON; people are named by number only. */
final class WebhookCarrier implements Carrier {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI to;
    private final String secret;

    WebhookCarrier(URI to, String secret) {
        this.to = to;
        this.secret = secret;
    }

    @Override
    public NoticeWay way() {
        return NoticeWay.WEBHOOK;
    }

    @Override
    public void carry(String letter, @Nullable String address, List<NoticeGiven> notices) throws IOException {
        // In one order, so that the same letter is the same to the byte.
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("letter", letter);
        told.put("notices", notices.stream().map(WebhookCarrier::told).toList());
        byte[] body = JSON.writeValueAsBytes(told);
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter)
                .POST(BodyPublishers.ofByteArray(body));
        if (!secret.isEmpty()) {
            request.header(
                    "X-Tallystick-Signature", "sha256=" + Hmac.hex(secret.getBytes(StandardCharsets.UTF_8), body));
        }
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new IOException("the other system answered " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Map<String, Object> told(NoticeGiven notice) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("notice", notice.notice().value());
        told.put("employee", notice.employee().value());
        told.put("kind", notice.kind().name());
        told.put("about", notice.about().value());
        if (notice.dueOn() != null) {
            told.put("dueOn", notice.dueOn().toString());
        }
        told.put("escalated", notice.escalated());
        return told;
    }

    /** HMAC-SHA256 as hexadecimal. */
    static final class Hmac {
        private Hmac() {}

        static String hex(byte[] key, byte[] message) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(message));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
