package io.tallystick.command.door.http;

import io.tallystick.command.door.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a call. */
final class Headers {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private Headers() {}

    static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new BadRequest(new Answer.Malformed(
                    List.of(new Answer.FieldError("Idempotency-Key", "malformed.idempotencyKey", Map.of()))));
        }
        return header;
    }

    static @Nullable Long version(@Nullable String header) {
        if (header == null || "*".equals(header)) {
            return null;
        }
        var match = VERSION.matcher(header.strip());
        if (!match.matches()) {
            throw new BadRequest(
                    new Answer.Malformed(List.of(new Answer.FieldError("If-Match", "malformed.ifMatch", Map.of()))));
        }
        return Long.valueOf(match.group(1));
    }
}
