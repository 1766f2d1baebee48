package io.tallystick.cli.bundle;

import io.tallystick.cli.check.Beside;
import io.tallystick.cli.check.Finding;
import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.cli.source.FileLog;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Checkpoint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether the index of a bundle says what its entries say, as a table and as a page. No proof covers it; but it follows from the
 * entries, so it is written anew and compared byte for byte. Of each file the row of the first difference is told.
 */
public final class IndexCheck implements Beside {
    private final Compared csv;
    private final Compared page;
    private final Index anew;
    private final List<Finding> findings = new ArrayList<>();

    /** For a bundle with a checkpoint. */
    public static Optional<IndexCheck> of(FileLog bundle) {
        return bundle.checkpoint().map(note -> new IndexCheck(bundle.root(), Checkpoint.parse(note.text())));
    }

    /** Begins; a file that is not there says nothing wrong. */
    IndexCheck(Path root, Checkpoint checkpoint) {
        try {
            csv = new Compared(root.resolve(Bundle.INDEX_CSV));
            page = new Compared(root.resolve(Bundle.INDEX_HTML));
            anew = new Index(csv, page, Index.title(checkpoint));
            look(0);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void take(StoredEvent event) {
        take(event.position(), Index.cells(event));
    }

    void take(long position, List<String> cells) {
        if (csv.done() && page.done()) {
            return;
        }
        try {
            anew.add(cells);
            look(position);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void report(Consumer<Finding> found) {
        try {
            anew.close();
            csv.look(0, findings);
            page.look(0, findings);
        } catch (IOException e) {
            throw unreadable(e);
        }
        findings.forEach(found);
    }

    private void look(long position) throws IOException {
        anew.flush();
        csv.look(position, findings);
        page.look(position, findings);
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the index of the bundle cannot be read: " + e.getMessage(), e);
    }

    /** Takes what a file should hold, and compares it with what it does. */
    private static final class Compared extends OutputStream {
        private final String file;
        private final InputStream there;
        private boolean differs;
        private boolean done;

        Compared(Path path) throws IOException {
            file = String.valueOf(path.getFileName());
            done = !Files.exists(path);
            there = done ? InputStream.nullInputStream() : new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        }

        boolean done() {
            return done;
        }

        void look(long position, List<Finding> findings) {
            if (differs && !done) {
                findings.add(new Finding(position, position, Kind.INDEX, Map.of("file", file)));
                done = true;
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!done && !differs) {
                byte[] found = there.readNBytes(length);
                differs = !Arrays.equals(found, 0, found.length, bytes, from, from + length);
            }
        }

        @Override
        public void close() throws IOException {
            differs |= there.read() >= 0;
            there.close();
        }
    }
}
