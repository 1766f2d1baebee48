package io.tallystick.cli.bundle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tallystick.cli.Progress;
import io.tallystick.cli.check.Finding;
import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.cli.check.Report;
import io.tallystick.cli.source.FileLog;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Cosignature;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.ProofFile;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.UnprovenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle of chosen events: each by its proof, all by one signed tree, the index by the entries; and by what is in
 * {@code completeness} that nothing of a record was left out.
 */
public final class SelectionCheck {
    private final Path root;
    private final String name;
    private final SignedNote note;
    private final TrustPolicy policy;
    private final boolean keyBelieved;
    private final Set<String> wanted;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final Wholeness wholeness = new Wholeness(findings::add);
    private List<Cosignature> cosignatures = List.of();
    private long bytes;

    /**
     * @param wanted records that have to be shown to be whole
     */
    public SelectionCheck(
            FileLog bundle, TrustPolicy policy, boolean keyBelieved, Set<String> wanted, Progress progress) {
        this.root = bundle.root();
        this.name = bundle.name();
        this.note = bundle.checkpoint().orElseThrow(() -> new MalformedException("the bundle has no checkpoint"));
        this.policy = policy;
        this.keyBelieved = keyBelieved;
        this.wanted = wanted;
        this.progress = progress;
    }

    /** Whether it holds chosen events, not a whole log. */
    public static boolean isSelection(FileLog bundle) {
        return Files.isDirectory(bundle.root().resolve(Bundle.PROOFS));
    }

    /** Checks everything. */
    public Report run() {
        long begun = System.nanoTime();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        try {
            Checkpoint.open(note, policy.logs());
        } catch (UnprovenException e) {
            found(0, Kind.SIGNATURE, Map.of("label", "checkpoint", "why", String.valueOf(e.getMessage())));
        }
        try {
            cosignatures = policy.check(note);
        } catch (UnprovenException e) {
            found(0, Kind.COSIGNATURES, Map.of("why", String.valueOf(e.getMessage())));
        }
        Map<Long, List<String>> index = index();
        List<Path> entries = files(Bundle.ENTRIES);
        for (Path file : entries) {
            StoredEvent event = entry(file);
            if (event != null && !Index.cells(event).equals(index.remove(event.position()))) {
                found(event.position(), Kind.INDEX, Map.of());
            }
            progress.at(bytes, bytes);
        }
        index.keySet().forEach(position -> found(position, Kind.MISSING, Map.of()));
        for (Path proof : files(Bundle.PROOFS)) {
            if (!Files.exists(root.resolve(Bundle.ENTRIES).resolve(number(proof) + Bundle.ENTRY_ENDING))) {
                found(position(proof), Kind.MISSING, Map.of());
            }
        }
        for (Path file : files(Bundle.COMPLETENESS)) {
            wholeness.check(String.valueOf(file.getFileName()), text(file));
        }
        for (String record : wanted) {
            if (wholeness.whole().stream().noneMatch(one -> one.record().equals(record))) {
                found(0, Kind.UNPROVEN, Map.of("file", record, "why", "nothing shows that it is whole"));
            }
        }
        findings.sort(Comparator.comparingLong(f -> f.position() == 0 ? Long.MAX_VALUE : f.position()));
        return new Report(
                name,
                checkpoint.origin(),
                checkpoint.size(),
                0,
                checkpoint.root().toString(),
                cosignatures,
                0,
                0,
                new Report.Files(0, 0, 0, 0),
                wholeness.whole(),
                entries.size(),
                bytes,
                (System.nanoTime() - begun) / 1e9,
                keyBelieved,
                findings.stream().distinct().toList(),
                0);
    }

    private @Nullable StoredEvent entry(Path file) {
        long position = position(file);
        try {
            byte[] entry = Files.readAllBytes(file);
            bytes += entry.length;
            Path proof = root.resolve(Bundle.PROOFS).resolve(number(file) + Bundle.PROOF_ENDING);
            ProofFile parsed = ProofFile.parse(Files.readAllBytes(proof));
            if (!parsed.checkpoint().text().equals(note.text()) || parsed.index() != position - 1) {
                found(position, Kind.FORM, Map.of("says", Long.toString(parsed.index() + 1)));
            }
            parsed.check(entry, policy.logs());
            StoredEvent event = LogEntry.read(entry);
            if (event.position() != position) {
                found(position, Kind.FORM, Map.of("says", Long.toString(event.position())));
            }
            wholeness.take(event, entry);
            return event;
        } catch (UnprovenException e) {
            found(position, Kind.CHANGED, Map.of());
        } catch (IOException | IllegalArgumentException e) {
            found(position, Kind.FORM, Map.of("says", String.valueOf(e.getMessage())));
        }
        return null;
    }

    private Map<Long, List<String>> index() {
        Map<Long, List<String>> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(root.resolve(Bundle.INDEX_CSV))) {
            for (NamedCsvRecord row : csv) {
                rows.put(Long.parseLong(row.getField("position")), row.getFields());
            }
        } catch (IOException | RuntimeException e) {
            found(0, Kind.FORM, Map.of("says", Bundle.INDEX_CSV + ": " + e.getMessage()));
        }
        return rows;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle has no folder " + folder, e);
        }
    }

    private static String number(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
    }

    private static long position(Path file) {
        try {
            return Long.parseLong(number(file));
        } catch (NumberFormatException e) {
            throw new MalformedException(file + " has no position for a name");
        }
    }

    private void found(long position, Kind kind, Map<String, String> facts) {
        findings.add(new Finding(position, position, kind, facts));
    }
}
