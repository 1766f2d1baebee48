package io.tallystick.cli.bundle;

import io.tallystick.cli.Progress;
import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.FolderTiles;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.MapProof;
import io.tallystick.tlog.ProofFile;
import io.tallystick.tlog.Proofs;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.UnprovenException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes bundles. Everything that goes in is checked against the signed root first; what is not under it does not go in. */
public final class BundleWriter {
    private final LogSource source;
    private final TrustPolicy policy;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final Progress progress;
    private final Attachments attachments = new Attachments();
    private Predicate<StoredEvent> shown = event -> true;
    private long written;
    private long withheld;
    private Optional<Long> wholeUpTo = Optional.empty();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> absent = new LinkedHashSet<>();

    /**
     * @param note the checkpoint to prove by
     * @throws UnprovenException if the log did not sign it
     */
    public BundleWriter(LogSource source, TrustPolicy policy, SignedNote note, Progress progress) {
        this.source = source;
        this.policy = policy;
        this.note = note;
        this.checkpoint = Checkpoint.open(note, policy.logs());
        this.progress = progress;
    }

    /** Positions {@code [first, last]}. */
    public record Range(long first, long last) {}

    /**
     * What a bundle has.
     *
     * @param events how many
     * @param withheld how many are there by their hash alone
     * @param wholeUpTo the position up to which it is shown to have all events of the records asked for, if it is
     * @param absent records asked for of which there is no event
     */
    public record Written(long events, long withheld, Optional<Long> wholeUpTo, Set<String> absent) {}

    private interface Content {
        void write(Path root) throws IOException;
    }

    /** Writes the whole log, up to the checkpoint. */
    public Written all(Path to) {
        return into(to, root -> {
            AppendableTree tree = AppendableTree.empty(new FolderTiles(root));
            try (Index index = Index.in(root, Index.title(checkpoint))) {
                List<byte[]> bundle = new ArrayList<>(Tile.FULL);
                source.entries(0, checkpoint.size(), (at, entry) -> {
                    if (at != tree.size()) {
                        throw new UnprovenException("there is no event at position " + (tree.size() + 1));
                    }
                    tree.append(Hash.leaf(entry));
                    bundle.add(entry);
                    added(index, entry, checkpoint.size());
                    if (bundle.size() == Tile.FULL) {
                        entries(root, at / Tile.FULL, bundle);
                    }
                });
                if (!bundle.isEmpty()) {
                    entries(root, tree.size() / Tile.FULL, bundle);
                }
            }
            tree.publish();
            if (tree.size() != checkpoint.size() || !tree.root().equals(checkpoint.root())) {
                throw new UnprovenException("the events are not the ones that were signed; 'verify' names the first");
            }
        });
    }

    private static void entries(Path root, long index, List<byte[]> bundle) {
        new FolderTiles(root).write(new Tile(Tile.ENTRIES, index, bundle.size()), EntryBundle.write(bundle));
        bundle.clear();
    }

    /**
     * Writes chosen events, each with its proof.
     *
     * @param records whose events are wanted, all of them, with the proof that these are all
     */
    public Written chosen(Path to, List<Range> ranges, Set<String> records) {
        return chosen(to, ranges, records, event -> true, List.of());
    }

    /**
     * Writes chosen events, each with its proof; those that are not shown by their hash.
     *
     * @param shown whether an event is in it open
     * @param attached files that events in it name by their digest
     * @throws Unreadable if no event in it names one of them, or there is no event it could have
     */
    public Written chosen(
            Path to, List<Range> ranges, Set<String> records, Predicate<StoredEvent> shown, List<Path> attached) {
        this.shown = shown;
        return into(to, root -> {
            Files.createDirectories(root.resolve(Bundle.ENTRIES));
            Files.createDirectories(root.resolve(Bundle.PROOFS));
            Files.createDirectories(root.resolve(Bundle.COMPLETENESS));
            TileHashes hashes = new TileHashes(checkpoint.size(), source.tiles());
            try (Index index = Index.in(root, Index.title(checkpoint))) {
                LogSource.Entries write = (at, entry) -> proved(root, index, at, entry, hashes);
                for (Range range : ranges) {
                    source.entries(range.first - 1, Math.min(range.last, checkpoint.size()), write);
                }
                source.ofRecords(records, checkpoint.size(), write);
                absent.addAll(records);
                absent.removeAll(taken);
                if (written + withheld == 0) {
                    throw new Unreadable("up to position " + checkpoint.size() + " there is no event "
                            + (records.isEmpty() ? "at these positions" : "of " + String.join(", ", records))
                            + ": nothing was written");
                }
                if (!records.isEmpty()) {
                    whole(root, records, write);
                }
            }
            attach(root, attached);
        });
    }

    private void attach(Path root, List<Path> attached) throws IOException {
        if (!attached.isEmpty()) {
            Files.createDirectories(root.resolve(Bundle.ATTACHMENTS));
        }
        for (Path file : attached) {
            byte[] bytes = Files.readAllBytes(file);
            if (!attachments.named(bytes)) {
                throw new Unreadable(file + ": no event of the bundle names this file by its digest");
            }
            Files.write(root.resolve(Bundle.ATTACHMENTS).resolve(String.valueOf(file.getFileName())), bytes);
        }
    }

    /** By the newest commitment the checkpoint covers; what came after that is proved to be there, and no more. */
    private void whole(Path root, Set<String> records, LogSource.Entries write) throws IOException {
        Optional<byte[]> entry = Commitment.newest(source, checkpoint.size());
        if (entry.isEmpty()) {
            return;
        }
        Commitment commitment = Commitment.of(LogEntry.read(entry.get()));
        write.entry(commitment.position() - 1, entry.get());
        for (Map.Entry<String, MapProof> one :
                commitment.prove(source, records, progress).entrySet()) {
            Statement statement = new Statement(one.getKey(), commitment.position(), one.getValue());
            Files.writeString(root.resolve(Bundle.COMPLETENESS).resolve(statement.file()), statement.toString());
        }
        wholeUpTo = Optional.of(commitment.upTo());
    }

    private void proved(Path root, Index index, long at, byte[] entry, TileHashes hashes) {
        ProofFile proof = ProofFile.of(at, note, hashes);
        Proofs.checkInclusion(Hash.leaf(entry), at, checkpoint.size(), proof.hashes(), checkpoint.root());
        String name = Bundle.name(at + 1);
        Path proofFile = root.resolve(Bundle.PROOFS).resolve(name + Bundle.PROOF_ENDING);
        if (Files.exists(proofFile)) {
            return; // asked for twice
        }
        StoredEvent event = LogEntry.read(entry);
        taken.add(event.aggregateId());
        boolean open = shown.test(event);
        try {
            Files.write(proofFile, proof.bytes());
            if (open) {
                Files.write(root.resolve(Bundle.ENTRIES).resolve(name + Bundle.ENTRY_ENDING), entry);
            } else {
                Path folder = Files.createDirectories(root.resolve(Bundle.WITHHELD));
                Files.writeString(
                        folder.resolve(name + Bundle.WITHHELD_ENDING),
                        Withheld.of(entry).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be written: " + e.getMessage(), e);
        }
        if (open) {
            attachments.take(event);
            added(index, entry, 0);
        } else {
            withheld++;
        }
    }

    private void added(Index index, byte[] entry, long total) {
        try {
            index.add(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be written: " + e.getMessage(), e);
        }
        written++;
        progress.at(written, Math.max(total, written));
    }

    /** A folder, or a zip where the name ends so; in place of nothing, and nothing is left where it fails. */
    private Written into(Path to, Content content) {
        if (Files.exists(to)) {
            throw new Unreadable(to + " exists already");
        }
        try {
            if (to.toString().endsWith(".zip")) {
                Path fresh = to.resolveSibling(to.getFileName() + ".new");
                Files.deleteIfExists(fresh);
                try {
                    try (FileSystem zip = FileSystems.newFileSystem(fresh, Map.of("create", "true"))) {
                        whole(zip.getPath("/"), content);
                    }
                    Files.move(fresh, to);
                } finally {
                    Files.deleteIfExists(fresh);
                }
            } else {
                Path fresh = Files.createTempDirectory(
                        Objects.requireNonNull(to.toAbsolutePath().getParent()), "bundle");
                try {
                    whole(fresh, content);
                    Files.move(fresh, to);
                } finally {
                    remove(fresh);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be written: " + e.getMessage(), e);
        }
        return new Written(written, withheld, wholeUpTo, absent);
    }

    /** Removes a folder with all that is in it; that it is not there is as good. */
    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private void whole(Path root, Content content) throws IOException {
        content.write(root);
        Files.write(root.resolve(Bundle.CHECKPOINT), note.bytes());
        StringBuilder keys = new StringBuilder();
        policy.logs().forEach(key -> keys.append(key).append('\n'));
        Files.writeString(root.resolve(Bundle.KEY), keys);
        StringBuilder vouchers = new StringBuilder();
        for (KeyVoucher voucher : source.vouchers()) {
            vouchers.append(Base64.getEncoder().encodeToString(voucher.note().bytes()))
                    .append('\n');
        }
        if (!vouchers.isEmpty()) {
            Files.writeString(root.resolve(Bundle.KEYS), vouchers);
        }
        try (InputStream readme = Objects.requireNonNull(BundleWriter.class.getResourceAsStream("bundle-readme.txt"))) {
            Files.writeString(root.resolve(Bundle.README), new String(readme.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
