package io.tallystick.cli.check;

import io.tallystick.cli.Progress;
import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.cli.check.Walk.Read;
import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Cosignature;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.UnprovenException;
import io.tallystick.tlog.VerifierKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole log: signatures and cosignatures, every entry under the root, every tile, older checkpoints, positions and
 * sequences without gaps, times. One thread reads, others hash, one follows in order.
 */
public final class LogCheck {
    private static final int BATCH = 512;
    private static final int AHEAD = 32;
    private static final Future<List<Read>> END = CompletableFuture.completedFuture(List.of());

    private final LogSource source;
    private final TrustPolicy policy;
    private final List<VerifierKey> former;
    private final boolean keyBelieved;
    private final List<Older> older;
    private final Documents documents;
    private final List<Beside> beside = new ArrayList<>();
    private final Brackets brackets;
    private final Progress progress;
    private final Findings findings = new Findings();
    private final Marks marks = new Marks();
    private List<Cosignature> cosignatures = List.of();
    private long read;
    private long bytes;

    /**
     * @param policy the keys of log and witnesses
     * @param former all keys the log ever had, for checkpoints older than the newest
     * @param keyBelieved whether the log's key is its own word
     * @param older what somebody kept
     * @param documents contents to be held against digests
     * @param skew how much clocks of ledger and witnesses may differ
     */
    public LogCheck(
            LogSource source,
            TrustPolicy policy,
            List<VerifierKey> former,
            boolean keyBelieved,
            List<Older> older,
            Documents documents,
            Duration skew,
            Progress progress) {
        this.source = source;
        this.policy = policy;
        this.former = former;
        this.keyBelieved = keyBelieved;
        this.older = older;
        this.documents = documents;
        this.brackets = new Brackets(skew);
        this.progress = progress;
    }

    /** Also holds something else against the entries. */
    public LogCheck with(Beside another) {
        beside.add(another);
        return this;
    }

    /** Checks everything. */
    public Report run() {
        long begun = System.nanoTime();
        SignedNote note = source.checkpoint().orElse(null);
        Checkpoint newest = note == null ? null : opened(note);
        long head = source.head();
        long size = newest == null ? 0 : newest.size();
        if (newest == null) {
            unsigned(head);
        }
        own(newest);
        kept();
        Walk walk = new Walk(size, newest == null ? null : newest.root(), source.tiles(), marks, brackets, findings);
        walk(walk, Math.max(head, size));
        walk.end(head);
        marks.report(size, source.tiles(), findings);
        if (newest != null && !walk.rooted() && !findings.any(Kind.CUT_OFF, Kind.ROOT, Kind.PARTED)) {
            findings.add(Finding.within(1, size, Kind.ROOT, Map.of("label", "checkpoint", "size", "" + size)));
        }
        documents.compare(findings);
        if (!findings.any(Kind.CHANGED, Kind.MISSING, Kind.FORM, Kind.CUT_OFF)) {
            beside.forEach(one -> one.report(findings::add)); // only entries as they were signed say what is right
        }
        return new Report(
                source.name(),
                newest == null ? null : newest.origin(),
                size,
                Math.max(0, head - size),
                newest == null ? null : newest.root().toString(),
                cosignatures,
                brackets.count(),
                older.size(),
                documents.files(),
                null,
                read,
                bytes,
                (System.nanoTime() - begun) / 1e9,
                keyBelieved,
                findings.sorted(),
                findings.more());
    }

    /** Nothing is as it was signed where nothing is signed; and where there is nothing at all, the address is mistaken. */
    private void unsigned(long head) {
        if (head == 0 && older.isEmpty()) {
            throw new Unreadable(source.name() + " is no log: it has no checkpoint");
        }
        findings.at(0, Kind.SIGNATURE, Map.of("label", "checkpoint", "why", "there is no checkpoint"));
    }

    private Checkpoint opened(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        try {
            Checkpoint.open(note, policy.logs());
        } catch (UnprovenException e) {
            findings.at(0, Kind.SIGNATURE, Map.of("label", "checkpoint", "why", String.valueOf(e.getMessage())));
        }
        return checkpoint;
    }

    /** The log's own checkpoints; the newest needs its cosignatures unless an earlier one has them. */
    private void own(@Nullable Checkpoint newest) {
        String missing = "there is no checkpoint";
        for (SignedNote note : source.checkpoints()) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            String label = "checkpoint " + checkpoint.size();
            try {
                Checkpoint.open(note, former);
                marks.add(label, checkpoint, null, false);
            } catch (UnprovenException e) {
                if (newest == null || checkpoint.size() != newest.size()) {
                    findings.at(checkpoint.size(), Kind.SIGNATURE, Map.of("label", label, "why", "" + e.getMessage()));
                }
            }
            try {
                List<Cosignature> by = note.cosignatures(policy.witnessKeys());
                by.forEach(cosignature -> brackets.add(checkpoint.size(), cosignature));
                if (!by.isEmpty()) {
                    cosignatures = by;
                }
                policy.check(note);
                missing = "";
            } catch (UnprovenException e) {
                missing = missing.isEmpty() ? "" : String.valueOf(e.getMessage());
            }
        }
        if (!missing.isEmpty() && !policy.witnesses().isEmpty()) {
            findings.at(0, Kind.COSIGNATURES, Map.of("why", missing));
        }
    }

    private void kept() {
        for (Older kept : older) {
            try {
                Checkpoint checkpoint = Checkpoint.open(kept.note(), former);
                marks.add(kept.label(), checkpoint, kept.tiles(), true);
                kept.note()
                        .cosignatures(policy.witnessKeys())
                        .forEach(cosignature -> brackets.add(checkpoint.size(), cosignature));
            } catch (UnprovenException e) {
                findings.at(0, Kind.SIGNATURE, Map.of("label", kept.label(), "why", "" + e.getMessage()));
            }
        }
    }

    private void walk(Walk walk, long upTo) {
        BlockingQueue<Future<List<Read>>> queue = new ArrayBlockingQueue<>(AHEAD);
        int hashing = Runtime.getRuntime().availableProcessors();
        try (ExecutorService reader = Executors.newSingleThreadExecutor();
                ExecutorService hashers = Executors.newFixedThreadPool(hashing)) {
            Future<?> reading = reader.submit(() -> {
                Batches batches = new Batches(queue, hashers);
                try {
                    source.entries(0, upTo, batches::take);
                    batches.send();
                } finally {
                    batches.put(END);
                }
                return null;
            });
            try {
                follow(walk, queue, upTo);
                reading.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof MalformedException malformed) {
                    findings.at(read + 1, Kind.FORM, Map.of("says", String.valueOf(malformed.getMessage())));
                } else if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                } else {
                    throw new IllegalStateException(e);
                }
            } finally {
                reader.shutdownNow();
                hashers.shutdownNow();
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // the one object that ends the queue
    private void follow(Walk walk, BlockingQueue<Future<List<Read>>> queue, long upTo)
            throws InterruptedException, ExecutionException {
        for (Future<List<Read>> batch = queue.take(); batch != END; batch = queue.take()) {
            for (Read entry : batch.get()) {
                walk.take(entry);
                read++;
                if (entry.event() != null) {
                    documents.take(entry.event());
                    beside.forEach(one -> one.take(entry.event()));
                }
            }
            progress.at(read, upTo);
        }
    }

    /** What was read so far, sent on in batches to be hashed. */
    private final class Batches {
        private final BlockingQueue<Future<List<Read>>> queue;
        private final ExecutorService hashers;
        private List<Raw> batch = new ArrayList<>(BATCH);

        @SuppressWarnings("ArrayRecordComponent")
        private record Raw(long index, byte[] entry) {}

        Batches(BlockingQueue<Future<List<Read>>> queue, ExecutorService hashers) {
            this.queue = queue;
            this.hashers = hashers;
        }

        void take(long index, byte[] entry) {
            bytes += entry.length;
            batch.add(new Raw(index, entry));
            if (batch.size() == BATCH) {
                send();
            }
        }

        void send() {
            List<Raw> full = batch;
            batch = new ArrayList<>(BATCH);
            put(hashers.submit(() -> full.stream().map(Batches::hashed).toList()));
        }

        void put(Future<List<Read>> future) {
            try {
                queue.put(future);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static Read hashed(Raw raw) {
            StoredEvent event;
            try {
                event = LogEntry.read(raw.entry);
            } catch (IllegalArgumentException e) {
                event = null;
            }
            return new Read(raw.index, Hash.leaf(raw.entry), event);
        }
    }
}
