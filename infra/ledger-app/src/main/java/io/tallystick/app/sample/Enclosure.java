package io.tallystick.app.sample;

import io.tallystick.app.documents.KeptContents;
import io.tallystick.events.kernel.RecordId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that comes with a step: it is in the store before the step is taken. */
final class Enclosure {
    private final String record;
    private final byte[] content;

    /**
     * @param record what it is attached to
     * @param content a document in PDF
     */
    Enclosure(String record, byte[] content) {
        this.record = record;
        this.content = content.clone();
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void keepIn(KeptContents store) {
        store.keep(new RecordId(record), content, "application/pdf");
    }
}
