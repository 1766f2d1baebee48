package io.tallystick.cli;

import io.tallystick.cli.TrustOptions.Trust;
import io.tallystick.cli.bundle.Restoration;
import io.tallystick.cli.bundle.SelectionCheck;
import io.tallystick.cli.check.Documents;
import io.tallystick.cli.check.LogCheck;
import io.tallystick.cli.check.Report;
import io.tallystick.cli.source.FileLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the events of a bundle of a whole log into an empty ledger database, byte for byte, after they were verified."
                    + " Keys of personal data are not in a bundle: without a backup of those the personal values stay sealed.",
            "將整本日誌之憑證包核驗後逐位元組載入空白台帳資料庫；個人資料金鑰不在包內。"
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BUNDLE", description = "A bundle made with 'export --all'.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path bundle;

    @Option(
            names = "--database",
            required = true,
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://… of the owner of a database without events; tables are made where missing.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String database;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Words words = talk.words();
        try (FileLog log = FileLog.open(bundle)) {
            if (SelectionCheck.isSelection(log)) {
                throw new Misuse(
                        "a bundle of chosen events is no log: only one made with 'export --all' can be imported");
            }
            Trust believed = trust.of(log);
            Report report;
            try (ProgressBar bar = talk.bar(words.of("verify"))) {
                report = new LogCheck(
                                log,
                                believed.policy(),
                                believed.former(),
                                believed.believed(),
                                List.of(),
                                new Documents(null, null, bar),
                                Duration.ofMinutes(1),
                                bar)
                        .run();
            }
            if (!report.sound() || report.size() == 0) {
                Told.report(report, words, talk.json(), spec.commandLine().getOut());
                return Tallystick.FOUND;
            }
            long imported;
            try (ProgressBar bar = talk.bar(words.of("import"))) {
                imported = new Restoration(database, bar).of(log);
            }
            if (talk.json()) {
                Told.json(Map.of("events", imported), spec.commandLine().getOut());
            } else {
                spec.commandLine().getOut().println(words.of("imported", "count", imported));
            }
            return Tallystick.SOUND;
        }
    }
}
