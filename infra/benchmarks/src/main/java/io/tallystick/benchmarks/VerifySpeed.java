package io.tallystick.benchmarks;

import io.tallystick.cli.Tallystick;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.FolderTiles;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.SigningKey;
import io.tallystick.tlog.Tile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code tallystick verify} over a bundle of a whole log, beside {@code sha256sum} over the very same files: {@code
 * BENCHMARK=io.tallystick.benchmarks.VerifySpeed infra/benchmarks/run [events] [bytes of an event]}.
 */
public final class VerifySpeed {
    private static final int ROUNDS = 5;

    private VerifySpeed() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 900;
        Path folder = Files.createTempDirectory("verify-speed");
        try {
            long bytes = write(folder, events, size);
            System.out.printf(Locale.ROOT, "%,d events, %,d MB of entries%n", events, bytes / 1_000_000);
            double bestSum = Double.MAX_VALUE;
            double bestVerify = Double.MAX_VALUE;
            for (int i = 0; i < ROUNDS; i++) {
                double sum = sha256sum(folder);
                double verify = verify(folder);
                System.out.printf(
                        Locale.ROOT,
                        "sha256sum %.2f s, verify %.2f s (%,.0f entries/s): %.2f times its speed%n",
                        sum,
                        verify,
                        events / verify,
                        sum / verify);
                bestSum = Math.min(bestSum, sum);
                bestVerify = Math.min(bestVerify, verify);
            }
            System.out.printf(
                    Locale.ROOT,
                    "best of each: %.2f times the speed of sha256sum, %,.0f entries/s%n",
                    bestSum / bestVerify,
                    events / bestVerify);
        } finally {
            delete(folder);
        }
    }

    private static double sha256sum(Path folder) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        "sh", "-c", "find " + folder + " -type f -print0 | xargs -0 cat | sha256sum")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("sha256sum failed");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double verify(Path folder) {
        long begun = System.nanoTime();
        StringWriter out = new StringWriter();
        int code = Tallystick.run(
                new PrintWriter(out),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                "verify",
                folder.toString(),
                "--json");
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (code != 0
                || !JsonMapper.shared().readTree(out.toString()).get("sound").asBoolean()) {
            throw new IllegalStateException("not sound:\n" + out);
        }
        return seconds;
    }

    private static long write(Path folder, int events, int size) throws IOException {
        SigningKey key = SigningKey.generate("speed.example.org/tlog", KeyKind.LOG, new SecureRandom());
        FolderTiles tiles = new FolderTiles(folder);
        AppendableTree tree = AppendableTree.empty(tiles);
        byte[] payload = "x".repeat(Math.max(1, size - 250)).getBytes(StandardCharsets.UTF_8);
        byte[] metadata = "m".repeat(150).getBytes(StandardCharsets.UTF_8);
        Instant begun = Instant.parse("2026-01-01T00:00:00Z");
        List<byte[]> bundle = new ArrayList<>(Tile.FULL);
        long bytes = 0;
        for (int i = 0; i < events; i++) {
            byte[] entry = LogEntry.of(new StoredEvent(
                    i + 1L,
                    "Unit",
                    "unit/" + i % (events / 5),
                    i / (events / 5),
                    new UUID(i, ~i).toString(),
                    "filing.UnitNamed",
                    1,
                    payload,
                    metadata,
                    begun.plusMillis(i),
                    null));
            bytes += entry.length;
            tree.append(Hash.leaf(entry));
            bundle.add(entry);
            if (bundle.size() == Tile.FULL || i == events - 1) {
                tiles.write(new Tile(Tile.ENTRIES, i / Tile.FULL, bundle.size()), EntryBundle.write(bundle));
                bundle.clear();
            }
        }
        tree.publish();
        Files.write(
                folder.resolve("checkpoint"),
                new Checkpoint(key.verifier().name().name(), tree.size(), tree.root())
                        .sign(key)
                        .bytes());
        Files.writeString(folder.resolve("log.vkey"), key.verifier() + "\n");
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
