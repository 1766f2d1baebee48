package io.tallystick.cli;

import io.tallystick.cli.source.Unreadable;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Cosignature;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.ProofFile;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.UnprovenException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a proof against an entry and keys, and shows what the entry says. Needs nothing else, and no network.",
            "以條目與公鑰核對證明，並顯示條目所載；無需網路。"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROOF", description = "A .tlog-proof file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path proofFile;

    @Option(names = "--entry", required = true, paramLabel = "FILE", description = "The entry's bytes.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path entryFile;

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
        TrustPolicy policy = trust.given();
        if (policy.logs().isEmpty()) {
            throw new Misuse("--key: the log's verifier key is needed");
        }
        byte[] entry = read(entryFile);
        ProofFile proof = ProofFile.parse(read(proofFile));
        PrintWriter out = spec.commandLine().getOut();
        try {
            Checkpoint checkpoint = proof.check(entry, policy.logs());
            List<Cosignature> cosigned = policy.check(proof.checkpoint());
            StoredEvent event = LogEntry.read(entry);
            if (event.position() != proof.index() + 1) {
                throw new UnprovenException("the entry says it is at position " + event.position());
            }
            told(words, out, checkpoint, cosigned, event);
            return Tallystick.SOUND;
        } catch (UnprovenException e) {
            if (talk.json()) {
                Told.json(Map.of("proved", false, "why", String.valueOf(e.getMessage())), out);
            } else {
                out.println(words.of("check.not", "why", String.valueOf(e.getMessage())));
            }
            return Tallystick.FOUND;
        } catch (MalformedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedException(String.valueOf(e.getMessage()));
        }
    }

    private void told(
            Words words, PrintWriter out, Checkpoint checkpoint, List<Cosignature> cosigned, StoredEvent event) {
        String payload = new String(event.payload(), StandardCharsets.UTF_8);
        if (talk.json()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("proved", true);
            told.put("origin", checkpoint.origin());
            told.put("size", checkpoint.size());
            told.put("cosignatures", cosigned.size());
            told.put("position", event.position());
            told.put("record", event.aggregateId());
            told.put("sequence", event.sequence());
            told.put("type", event.type());
            told.put("recordedAt", event.recordedAt().toString());
            told.put("payload", payload);
            Told.json(told, out);
            return;
        }
        out.println(words.of(
                "check.proved",
                "position",
                event.position(),
                "origin",
                checkpoint.origin(),
                "size",
                checkpoint.size()));
        cosigned.forEach(by ->
                out.println(words.of("report.cosigned", "witness", by.key().name(), "at", by.at())));
        out.println(words.of(
                "check.event",
                "type",
                event.type(),
                "record",
                event.aggregateId(),
                "sequence",
                event.sequence(),
                "at",
                event.recordedAt()));
        out.println(payload);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unreadable(file + " cannot be read", e);
        }
    }
}
