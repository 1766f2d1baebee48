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
import java.util.ArrayList;
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
            "Checks proofs against entries and keys, and shows what the entries say. Needs nothing else, and no network.",
            "以條目與公鑰核對一份或多份證明，並顯示條目所載；無需網路。"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PROOF", description = "A .tlog-proof file, or several.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> proofFiles;

    @Option(
            names = "--entry",
            paramLabel = "FILE",
            description =
                    "The entry's bytes, one for each proof in their order; else the file beside the proof whose name"
                            + " ends with .entry instead.")
    private List<Path> entryFiles = List.of();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        TrustPolicy policy = trust.given();
        if (policy.logs().isEmpty()) {
            throw new Misuse("--key: the log's verifier key is needed");
        }
        if (!entryFiles.isEmpty() && entryFiles.size() != proofFiles.size()) {
            throw new Misuse("--entry: one for each proof is needed, or none");
        }
        List<Map<String, Object>> all = new ArrayList<>();
        boolean proved = true;
        for (int i = 0; i < proofFiles.size(); i++) {
            Path file = proofFiles.get(i);
            Map<String, Object> told = checked(file, entryFiles.isEmpty() ? beside(file) : entryFiles.get(i), policy);
            proved &= Boolean.TRUE.equals(told.get("proved"));
            all.add(told);
        }
        if (talk.json()) {
            Told.json(all.size() == 1 ? all.getFirst() : all, spec.commandLine().getOut());
        }
        return proved ? Tallystick.SOUND : Tallystick.FOUND;
    }

    private static Path beside(Path proof) {
        String name = String.valueOf(proof.getFileName());
        return proof.resolveSibling(name.replaceFirst("\\.tlog-proof$", "") + ".entry");
    }

    /** What came out, told at once where nobody asked for JSON. */
    private Map<String, Object> checked(Path proofFile, Path entryFile, TrustPolicy policy) {
        Words words = talk.words();
        Map<String, Object> told = new LinkedHashMap<>();
        boolean several = proofFiles.size() > 1;
        if (several) {
            told.put("proof", proofFile.toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (several && !talk.json()) {
            out.println(proofFile);
        }
        byte[] entry = read(entryFile);
        ProofFile proof = ProofFile.parse(read(proofFile));
        try {
            Checkpoint checkpoint = proof.check(entry, policy.logs());
            List<Cosignature> cosigned = policy.check(proof.checkpoint());
            StoredEvent event = LogEntry.read(entry);
            if (event.position() != proof.index() + 1) {
                throw new UnprovenException("the entry says it is at position " + event.position());
            }
            told(words, out, checkpoint, cosigned, event, told);
        } catch (UnprovenException e) {
            told.put("proved", false);
            told.put("why", String.valueOf(e.getMessage()));
            if (!talk.json()) {
                out.println(words.of("check.not", "why", String.valueOf(e.getMessage())));
            }
        } catch (MalformedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedException(String.valueOf(e.getMessage()));
        }
        return told;
    }

    private void told(
            Words words,
            PrintWriter out,
            Checkpoint checkpoint,
            List<Cosignature> cosigned,
            StoredEvent event,
            Map<String, Object> told) {
        String payload = new String(event.payload(), StandardCharsets.UTF_8);
        told.put("proved", true);
        if (talk.json()) {
            told.put("origin", checkpoint.origin());
            told.put("size", checkpoint.size());
            told.put("cosignatures", cosigned.size());
            told.put("position", event.position());
            told.put("record", event.aggregateId());
            told.put("sequence", event.sequence());
            told.put("type", event.type());
            told.put("recordedAt", event.recordedAt().toString());
            told.put("payload", payload);
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
