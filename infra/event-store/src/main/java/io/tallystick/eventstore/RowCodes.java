package io.tallystick.eventstore;

import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed codes of rows: the first 16 bytes of HMAC-SHA256 over a row's entry, which has its position and all that is signed. The
 * key is kept outside the database, so that only the program can append.
 */
public final class RowCodes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    /**
     * @param key 32 random bytes
     */
    public RowCodes(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the key of row codes has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The code of a row. */
    public byte[] of(StoredEvent row) {
        return Arrays.copyOf(macs.get().doFinal(LogEntry.of(row)), LENGTH);
    }

    /** Whether a row has the code it has to have. */
    public boolean fits(StoredEvent row, byte @Nullable [] code) {
        return code != null && MessageDigest.isEqual(of(row), code);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
