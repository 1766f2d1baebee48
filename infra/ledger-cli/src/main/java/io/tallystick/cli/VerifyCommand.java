package io.tallystick.cli;

import io.tallystick.cli.TrustOptions.Trust;
import io.tallystick.cli.bundle.IndexCheck;
import io.tallystick.cli.bundle.SelectionCheck;
import io.tallystick.cli.check.Documents;
import io.tallystick.cli.check.LogCheck;
import io.tallystick.cli.check.Older;
import io.tallystick.cli.check.Report;
import io.tallystick.cli.check.SealedFiles;
import io.tallystick.cli.source.DatabaseLog;
import io.tallystick.cli.source.FileLog;
import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.StoredKeys;
import io.tallystick.content.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a log: signatures and cosignatures, every entry under the signed root, every tile, older checkpoints,"
                    + " positions and sequences without gaps, recorded times, documents. The first bad position is named.",
            "核驗日誌：簽名、見證、每一事件、雜湊塊、舊檢查點、位置與序號、時間、文件；指出首個有誤的位置。"
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    @Option(
            names = "--older",
            paramLabel = "PATH",
            description = "A checkpoint kept before, a bundle, or a folder of checkpoints; may be given several times.")
    private List<Path> older = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "ID",
            description = "A record a bundle of chosen events has to have all events of; several times.")
    private Set<String> whole = new LinkedHashSet<>();

    @Option(
            names = "--documents",
            paramLabel = "FOLDER",
            description = "Documents, to be held against the digests in the events.")
    private @Nullable Path documents;

    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            description =
                    "The ledger's master key, to open its own files of documents; with a database and --documents.")
    private @Nullable Path masterKey;

    @Option(
            names = "--skew",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How much the clocks of ledger and witnesses may differ (${DEFAULT-VALUE}).")
    private int skew;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private @Nullable SealedFiles sealed(LogSource log) {
        if (masterKey == null) {
            return null;
        }
        if (documents == null || !(log instanceof DatabaseLog database)) {
            throw new Misuse("--master-key goes with --documents and a database, where the keys it wraps are");
        }
        try {
            MasterKey master = MasterKey.read(Files.readAllBytes(masterKey));
            return new SealedFiles(erased -> new StoredKeys(master, database::wrappedKey, erased));
        } catch (IOException | IllegalStateException e) {
            throw new Misuse("--master-key " + masterKey + ": " + e.getMessage());
        }
    }

    @Override
    public Integer call() {
        Words words = talk.words();
        List<Older> kept =
                older.stream().flatMap(path -> Older.read(path).stream()).toList();
        Report report;
        try (LogSource log = source.open();
                ProgressBar bar = talk.bar(words.of("verify"))) {
            Trust believed = trust.of(log);
            if (log instanceof FileLog bundle && SelectionCheck.isSelection(bundle)) {
                if (!kept.isEmpty() || documents != null) {
                    throw new Misuse("--older and --documents need a whole log: its address, or 'export --all'");
                }
                report = new SelectionCheck(bundle, believed.policy(), believed.believed(), whole, bar).run();
            } else {
                if (!whole.isEmpty()) {
                    throw new Misuse("--record is for a bundle of chosen events; this is a whole log");
                }
                LogCheck check = new LogCheck(
                        log,
                        believed.policy(),
                        believed.former(),
                        believed.believed(),
                        kept,
                        new Documents(documents, sealed(log), bar),
                        Duration.ofSeconds(skew),
                        bar);
                if (log instanceof FileLog bundle) {
                    IndexCheck.of(bundle).ifPresent(check::with);
                }
                report = check.run();
            }
        }
        Told.report(report, words, talk.json(), spec.commandLine().getOut());
        return report.sound() ? Tallystick.SOUND : Tallystick.FOUND;
    }
}
