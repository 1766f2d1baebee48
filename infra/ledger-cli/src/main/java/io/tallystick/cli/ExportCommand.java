package io.tallystick.cli;

import io.tallystick.cli.TrustOptions.Trust;
import io.tallystick.cli.bundle.BundleWriter;
import io.tallystick.cli.bundle.BundleWriter.Range;
import io.tallystick.cli.bundle.BundleWriter.Written;
import io.tallystick.cli.bundle.DemandedCase;
import io.tallystick.cli.source.LogSource;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.SignedNote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a bundle: events as stored, their proofs, the checkpoint, the key, an index to read.",
            "匯出憑證包：所存事件、證明、檢查點、公鑰與索引。"
        })
final class ExportCommand implements Callable<Integer> {
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,17})(?:\\.\\.([1-9][0-9]{0,17}))?");

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    @Option(
            names = "--bundle",
            required = true,
            paramLabel = "PATH",
            description = "Where to: a new folder, or a new file that ends with .zip.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path bundle;

    @Option(names = "--all", description = "The whole log, as tlog-tiles publishes it.")
    private boolean all;

    @Option(names = "--positions", paramLabel = "A..B", description = "A range of positions, or one; several times.")
    private List<String> positions = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "ID",
            description = "All events of a record, for example transfer/2026-000123; several times for a case.")
    private Set<String> records = new LinkedHashSet<>();

    @Option(
            names = "--case",
            paramLabel = "DEMAND",
            description =
                    "An authority's demand: its events, those of what is given, and all others of the files as hashes.")
    private @Nullable String demand;

    @Option(
            names = "--attach",
            paramLabel = "FILE",
            description = "A file that an event of the bundle names by its SHA-256, as the production of a case.")
    private List<Path> attached = new ArrayList<>();

    @Option(
            names = "--up-to",
            paramLabel = "POSITION",
            description = "By the newest checkpoint that covers no more than this.")
    private long upTo = Long.MAX_VALUE;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Words words = talk.words();
        List<Range> ranges = positions.stream().map(ExportCommand::range).toList();
        int ways = (all ? 1 : 0) + (demand == null ? 0 : 1) + (ranges.isEmpty() && records.isEmpty() ? 0 : 1);
        if (ways != 1) {
            throw new Misuse("either --all, or --positions and --record, or --case");
        }
        if (all && !attached.isEmpty()) {
            throw new Misuse("--attach goes with chosen events");
        }
        try (LogSource log = source.open();
                ProgressBar bar = talk.bar(words.of("export"))) {
            Trust believed = trust.of(log);
            SignedNote note = Newest.of(log, believed.policy(), upTo);
            BundleWriter writer = new BundleWriter(log, believed.policy(), note, bar);
            Written written =
                    written(log, writer, ranges, Checkpoint.parse(note.text()).size());
            if (talk.json()) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("bundle", bundle.toString());
                told.put("events", written.events());
                if (written.withheld() > 0) {
                    told.put("withheld", written.withheld());
                }
                if (!written.absent().isEmpty()) {
                    told.put("absent", written.absent());
                }
                written.wholeUpTo().ifPresent(position -> told.put("wholeUpTo", position));
                told.put("checkpoint", note.text());
                Told.json(told, spec.commandLine().getOut());
            } else {
                spec.commandLine().getOut().println(words.of("exported", "count", written.events(), "bundle", bundle));
                if (written.withheld() > 0) {
                    spec.commandLine().getOut().println(words.of("exported.withheld", "count", written.withheld()));
                }
                written.absent()
                        .forEach(record ->
                                spec.commandLine().getOut().println(words.of("exported.absent", "record", record)));
                if (!records.isEmpty() || demand != null) {
                    spec.commandLine()
                            .getOut()
                            .println(
                                    written.wholeUpTo().isPresent()
                                            ? words.of(
                                                    "exported.whole",
                                                    "upTo",
                                                    written.wholeUpTo().get())
                                            : words.of("exported.uncommitted"));
                }
            }
            return written.events() == 0 ? Tallystick.FOUND : Tallystick.SOUND;
        }
    }

    private Written written(LogSource log, BundleWriter writer, List<Range> ranges, long size) {
        if (all) {
            return writer.all(bundle);
        }
        if (demand == null) {
            return writer.chosen(bundle, ranges, records, event -> true, attached);
        }
        DemandedCase demanded = DemandedCase.read(log, demand, size);
        return writer.chosen(bundle, ranges, demanded.records(), demanded::shows, attached);
    }

    private static Range range(String text) {
        Matcher parts = RANGE.matcher(text);
        if (!parts.matches()) {
            throw new Misuse("--positions " + text + ": a position, or A..B, is meant");
        }
        long first = Long.parseLong(parts.group(1));
        return new Range(first, parts.group(2) == null ? first : Long.parseLong(parts.group(2)));
    }
}
