package io.tallystick.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read at all, with a reason a person can act on; nothing of it has been taken. */
public final class UnreadableFile extends RuntimeException {
    private final Reason reason;
    private final List<String> params;

    public UnreadableFile(Reason reason, Object... params) {
        this(null, reason, params);
    }

    public UnreadableFile(@Nullable Throwable cause, Reason reason, Object... params) {
        super(
                Texts.of(reason, Arrays.stream(params).map(String::valueOf).toList(), Locale.ENGLISH),
                cause,
                true,
                cause != null);
        this.reason = reason;
        this.params = Arrays.stream(params).map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> params() {
        return params;
    }

    /** What to tell the person who sent the file. */
    public String text(Locale locale) {
        return Texts.of(reason, params, locale);
    }
}
