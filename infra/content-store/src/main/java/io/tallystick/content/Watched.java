package io.tallystick.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a disk that cannot be read from a content that does not open. */
final class Watched extends FilterInputStream {
    private boolean failed;

    Watched(InputStream in) {
        super(in);
    }

    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }
}
