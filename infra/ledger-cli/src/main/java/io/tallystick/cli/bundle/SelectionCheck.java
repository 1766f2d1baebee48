package io.tallystick.cli.bundle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle of chosen events: each by its proof, all by one signed tree, the index by the entries; and by what is in
 * {@code completeness} that nothing of a record was left out. What is withheld is proved by its hash, what is attached by its
 * digest in an event.
 */
public final class SelectionCheck {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Path root;
    private final String name;
    private final SignedNote note;
    private final TrustPolicy policy;
    private final boolean keyBelieved;
    private final Set<String> wanted;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final Wholeness wholeness = new Wholeness(findings::add);
    private final Attachments attachments = new Attachments();
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
        Set<Long> there = new HashSet<>();
        List<Path> entries = files(Bundle.ENTRIES);
        int before = findings.size();
        for (Path file : entries) {
            StoredEvent event = entry(file);
            if (event != null) {
                there.add(event.position());
                List<String> cells = Index.cells(event);
                if (!cells.equals(index.put(event.position(), cells))) {
                    found(event.position(), Kind.INDEX, Map.of("file", Bundle.INDEX_CSV));
                }
            }
            progress.at(bytes, bytes);
        }
        index.keySet().stream()
                .filter(position -> !there.contains(position))
                .forEach(position -> found(position, Kind.MISSING, Map.of()));
        if (findings.size() == before) {
            anew(checkpoint, index);
        }
        for (Path proof : files(Bundle.PROOFS)) {
            if (!Files.exists(root.resolve(Bundle.ENTRIES).resolve(number(proof) + Bundle.ENTRY_ENDING))
                    && !Files.exists(root.resolve(Bundle.WITHHELD).resolve(number(proof) + Bundle.WITHHELD_ENDING))) {
                found(position(proof), Kind.MISSING, Map.of());
            }
        }
        optional(Bundle.WITHHELD).forEach(this::withheld);
        optional(Bundle.ATTACHMENTS).forEach(this::attachment);
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

    /** The rows say what the entries say; so do the bytes of both files, in the order of the rows. */
    private void anew(Checkpoint checkpoint, Map<Long, List<String>> index) {
        IndexCheck check = new IndexCheck(root, checkpoint);
        index.forEach(check::take);
        check.report(findings::add);
    }

    private @Nullable StoredEvent entry(Path file) {
        long position = position(file);
        try {
            byte[] entry = Files.readAllBytes(file);
            bytes += entry.length;
            proof(file, position).check(entry, policy.logs());
            StoredEvent event = LogEntry.read(entry);
            if (event.position() != position) {
                found(position, Kind.FORM, Map.of("says", Long.toString(event.position())));
            }
            wholeness.take(event, entry);
            attachments.take(event);
            return event;
        } catch (UnprovenException e) {
            found(position, Kind.CHANGED, Map.of());
        } catch (IOException | IllegalArgumentException e) {
            found(position, Kind.FORM, Map.of("says", String.valueOf(e.getMessage())));
        }
        return null;
    }

    private ProofFile proof(Path file, long position) throws IOException {
        Path proof = root.resolve(Bundle.PROOFS).resolve(number(file) + Bundle.PROOF_ENDING);
        ProofFile parsed = ProofFile.parse(Files.readAllBytes(proof));
        if (!parsed.checkpoint().text().equals(note.text()) || parsed.index() != position - 1) {
            found(position, Kind.FORM, Map.of("says", Long.toString(parsed.index() + 1)));
        }
        return parsed;
    }

    private void withheld(Path file) {
        long position = position(file);
        try {
            Withheld withheld = Withheld.parse(text(file));
            proof(file, position).check(withheld.leaf(), policy.logs());
            wholeness.take(position, withheld);
        } catch (UnprovenException e) {
            found(position, Kind.CHANGED, Map.of());
        } catch (IOException | IllegalArgumentException e) {
            found(position, Kind.FORM, Map.of("says", String.valueOf(e.getMessage())));
        }
    }

    private void attachment(Path file) {
        try {
            if (!attachments.named(Files.readAllBytes(file))) {
                found(0, Kind.ATTACHMENT, Map.of("file", String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            found(0, Kind.FORM, Map.of("says", String.valueOf(e.getMessage())));
        }
    }

    private List<Path> optional(String folder) {
        return Files.isDirectory(root.resolve(folder)) ? files(folder) : List.of();
    }

    /** The rows by position; what is no row is left to the comparison of bytes. */
    private Map<Long, List<String>> index() {
        Map<Long, List<String>> rows = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(root.resolve(Bundle.INDEX_CSV))) {
            for (CsvRecord row : csv) {
                if (NUMBER.matcher(row.getField(0)).matches()) {
                    rows.put(Long.parseLong(row.getField(0)), row.getFields());
                }
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
