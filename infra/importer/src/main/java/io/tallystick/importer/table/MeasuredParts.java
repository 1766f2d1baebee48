package io.tallystick.importer.table;

import io.tallystick.importer.Limits;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks the parts of a workbook and counts what comes out: what the directory says about sizes is not believed. */
final class MeasuredParts {
    private static final int SMALL = 1 << 20;
    /** Each part is gone through twice at most. */
    private static final int PASSES = 2;

    private final ZipFile zip;
    private final Limits limits;
    private long unpacked;

    MeasuredParts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** @param kept whether the content will be kept in memory as a whole */
    InputStream open(ZipArchiveEntry part, boolean kept) throws IOException {
        InputStream in = zip.getInputStream(part);
        if (in == null) {
            throw new UnreadableFile(Reason.FILE_ZIP_BROKEN);
        }
        return new Measured(in, Math.max(1, part.getCompressedSize()), kept);
    }

    private final class Measured extends FilterInputStream {
        private final long packed;
        private final boolean kept;
        private long read;

        Measured(InputStream in, long packed, boolean kept) {
            super(in);
            this.packed = packed;
            this.kept = kept;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            read += n;
            unpacked += n;
            if (unpacked > PASSES * limits.unpackedBytes() || read > limits.unpackedBytes()) {
                throw new UnreadableFile(Reason.FILE_ZIP_LIMIT, "unpacked", limits.unpackedBytes());
            }
            if (kept && read > limits.sharedStringBytes()) {
                throw new UnreadableFile(Reason.FILE_ZIP_LIMIT, "strings", limits.sharedStringBytes());
            }
            if (read > SMALL && read / packed > limits.ratio()) {
                throw new UnreadableFile(Reason.FILE_ZIP_LIMIT, "ratio", limits.ratio());
            }
        }
    }
}
