package io.tallystick.app.imports;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.http.Answers;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.ead.InventoryReader;
import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.ListTerms;
import io.tallystick.importer.list.Mapping;
import io.tallystick.importer.list.Presets;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.query.projections.LongWork;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files being imported. Reading goes on in the background, a few files at a time; a list is admitted as one command
 * and one append. A file is kept for a day, in memory: sending it again is always possible and changes nothing, because
 * a list that is in the ledger is known by the hash of its file.
 */
final class Imports implements AutoCloseable, LongWork.Source {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_JOBS = 50;
    private static final int MOST_TRIALS = 5;

    private final CommandDoor door;
    private final SavedMappings mappings;
    private final Answers answers;
    private final Clock clock;
    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("import-", 0).factory());

    Imports(CommandDoor door, SavedMappings mappings, Answers answers, Clock clock) {
        this.door = door;
        this.mappings = mappings;
        this.answers = answers;
        this.clock = clock;
    }

    /** Takes a file and begins to read it; small files are read by the time this returns. */
    ImportJob begin(String account, Upload upload, ImportTerms terms) {
        forgetOld();
        String named = terms.mapping();
        Mapping mapping = named == null
                ? null
                : mappings.find(named)
                        .or(() -> Presets.named(named))
                        .orElseThrow(() -> new BadTerms("import-mapping-unknown", named));
        ReadOptions options = options(terms);
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), account, upload, terms, clock.instant());
        jobs.put(job.id(), job);
        Future<?> reading = readers.submit(() -> read(job, Optional.ofNullable(mapping), options));
        try {
            reading.get(3, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.info("The import {} of {} goes on in the background", job.id(), upload.fileName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            jobs.remove(job.id());
            if (e.getCause() instanceof IllegalArgumentException) {
                throw new BadTerms("import-default-wrong", String.valueOf(terms.defaults()));
            }
            throw new IllegalStateException(e.getCause());
        }
        return job;
    }

    /** A job of the account. */
    Optional<ImportJob> find(String id, String account) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.account().equals(account));
    }

    /** Admits the good rows as one command. */
    Answer admit(ImportJob job) {
        if (!job.beginAdmission()) {
            throw new IllegalStateException("the import " + job.id() + " is " + job.state());
        }
        Answer answer = door.submit(call(job).withKey("import/" + job.upload().sha256() + "/" + job.id()));
        job.answered(answer);
        return answer;
    }

    private void read(ImportJob job, Optional<Mapping> mapping, ReadOptions options) {
        ImportTerms terms = job.terms();
        int latestYear = LocalDate.now(clock).getYear() + 1;
        try {
            ListKind list = terms.kind().list();
            if (list == null) {
                job.checked(InventoryReader.read(job.upload(), latestYear, job::progress));
            } else {
                job.checked(ListReader.read(
                        job.upload(),
                        list,
                        mapping.orElse(null),
                        new ListTerms(terms.defaultsOfList(), terms.acceptUnknownPages(), latestYear),
                        options,
                        job::progress));
            }
            job.tried(trial(job, list));
        } catch (UnreadableFile unreadable) {
            job.unreadable(unreadable);
        }
    }

    /**
     * What the ledger would answer to the good rows; nothing is recorded, and nobody is told before asking to admit. Rows of an
     * old ledger that the ledger cannot take, for example a loan of a file it does not know, become bad rows of the file.
     */
    private @Nullable Answer trial(ImportJob job, @Nullable ListKind list) {
        Answer answer = null;
        for (int round = 0; round < MOST_TRIALS && job.good() > 0; round++) {
            answer = door.submit(call(job).asDryRun());
            ListReading reading = job.list();
            if (list == null || !list.old() || reading == null || !(answer instanceof Answer.Refused refused)) {
                return answer;
            }
            if (refused.rows().isEmpty()) {
                return answer;
            }
            job.checked(reading.without(LedgerFaults.problems(refused.rows(), reading, answers)));
        }
        return job.good() == 0 ? null : answer;
    }

    private static Call call(ImportJob job) {
        ImportedCommand command = ImportedCommand.of(job);
        return Call.of(job.account(), command.context(), command.name(), command.body());
    }

    private static ReadOptions options(ImportTerms terms) {
        ReadOptions options = ReadOptions.DETECT;
        if (terms.encoding() != null) {
            options = options.withEncoding(charset(terms.encoding()));
        }
        if (terms.delimiter() != null) {
            options = options.withDelimiter(terms.delimiter().charAt(0));
        }
        if (terms.sheet() != null) {
            options = options.withSheet(terms.sheet());
        }
        if (terms.headerRow() != null) {
            options = options.withHeaderRow(terms.headerRow());
        }
        return options;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new BadTerms("import-encoding-unknown", name);
        }
    }

    private void forgetOld() {
        Instant limit = clock.instant().minus(KEPT);
        jobs.values().removeIf(job -> job.started().isBefore(limit) && job.state() != ImportJob.State.ADMITTING);
        if (jobs.size() >= MOST_JOBS) {
            jobs.values().stream()
                    .filter(job -> job.state() != ImportJob.State.ADMITTING)
                    .min((a, b) -> a.started().compareTo(b.started()))
                    .ifPresent(oldest -> jobs.remove(oldest.id()));
        }
    }

    /** Files being read or admitted, by what they are lists of: their names may say more than everybody is to know. */
    @Override
    public List<LongWork> underWay() {
        return jobs.values().stream()
                .filter(job -> job.state() == ImportJob.State.READING || job.state() == ImportJob.State.ADMITTING)
                .map(job -> LongWork.since(
                        job.started(),
                        clock.instant(),
                        LongWork.Kind.IMPORT,
                        job.terms().kind().name(),
                        job.state().name(),
                        job.rowsRead(),
                        Math.max(job.rowsRead(), job.rowsTotal())))
                .toList();
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
