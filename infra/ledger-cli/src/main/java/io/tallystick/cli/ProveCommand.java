package io.tallystick.cli;

import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.ProofFile;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.TrustPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the proof that the event at a position is in the log (c2sp.org/tlog-proof).",
            "為某位置之事件出具在冊證明。"
        })
final class ProveCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    @Parameters(index = "1", paramLabel = "POSITION", description = "The event's position, from 1.")
    private long position;

    @Option(names = "--proof", paramLabel = "FILE", description = "Where the proof goes; printed unless given.")
    private @Nullable Path proofFile;

    @Option(
            names = "--entry",
            paramLabel = "FILE",
            description = "Where the entry's bytes go; over HTTP that takes an auditor's log-in.")
    private @Nullable Path entryFile;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (LogSource log = source.open()) {
            TrustPolicy policy = trust.of(log).policy();
            SignedNote note = Newest.of(log, policy);
            long size = Checkpoint.open(note, policy.logs()).size();
            if (position < 1 || position > size) {
                throw new Misuse("the checkpoint covers positions 1 to " + size);
            }
            ProofFile proof = ProofFile.of(position - 1, note, new TileHashes(size, log.tiles()));
            if (entryFile != null) {
                byte[] entry = entry(log);
                proof.check(entry, policy.logs());
                write(entryFile, entry);
            }
            if (proofFile == null) {
                spec.commandLine().getOut().print(new String(proof.bytes(), StandardCharsets.UTF_8));
                spec.commandLine().getOut().flush();
            } else {
                write(proofFile, proof.bytes());
                spec.commandLine()
                        .getOut()
                        .println(talk.words().of("proved", "position", position, "size", size, "file", proofFile));
            }
        }
        return Tallystick.SOUND;
    }

    private byte[] entry(LogSource log) {
        byte[][] found = new byte[1][];
        log.entries(position - 1, position, (index, entry) -> found[0] = entry);
        if (found[0] == null) {
            throw new Unreadable("there is no event at position " + position);
        }
        return found[0];
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
