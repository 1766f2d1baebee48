package io.tallystick.cli;

import io.tallystick.tlog.AddCheckpoint;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.SigningKey;
import io.tallystick.tlog.VerifierKey;
import io.tallystick.tlog.Witness;
import io.tallystick.tlog.WitnessAnswer;
import io.tallystick.tlog.WitnessFolder;
import io.tallystick.tlog.WitnessServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a witness (c2sp.org/tlog-witness): it cosigns checkpoints of the logs it is given, each only if it extends"
                    + " what it saw before. It belongs on another machine, under somebody else's hand.",
            "運行見證者：僅當檢查點延續其所見者時方予副署。宜置於他人所管之另一機器。"
        })
final class WitnessCommand implements Callable<Integer> {
    private static final int MOST_EVIDENCE = 1_000;

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    @Option(
            names = "--store",
            required = true,
            paramLabel = "FOLDER",
            description = "Its key and all checkpoints it cosigned; made where missing.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path store;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The name of a key made now, a URL without its scheme.")
    private String name = "";

    @Option(
            names = "--log",
            required = true,
            paramLabel = "KEY",
            description = "The key of a log it witnesses, or a file.")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--address", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "${DEFAULT-VALUE}")
    private String address = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8190", description = "${DEFAULT-VALUE}; 0 for any")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Words words = talk.words();
        PrintWriter out = spec.commandLine().getOut();
        List<VerifierKey> known = TrustOptions.parsed(logs);
        try (WitnessFolder memory = new WitnessFolder(store)) {
            SigningKey key = key();
            Witness witness = new Witness(key, known, memory, Clock.systemUTC());
            InetSocketAddress at = new InetSocketAddress(InetAddress.getByName(address), port);
            try (WitnessServer server =
                    new WitnessServer(witness, key.verifier(), at, asked -> note(asked, words, out))) {
                out.println(key.verifier());
                out.println(words.of("witness.listens", "address", address, "port", server.port()));
                known.forEach(log ->
                        out.println(words.of("witness.knows", "log", log.name().name())));
                out.flush();
                untilStopped();
            }
        } catch (IllegalStateException taken) {
            throw new Misuse(String.valueOf(taken.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("the witness cannot run: " + e.getMessage(), e);
        }
        return Tallystick.SOUND;
    }

    private static void untilStopped() {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its key, made at its first start. */
    private SigningKey key() throws IOException {
        Path file = store.resolve("witness.key");
        if (!Files.exists(file)) {
            if (name.isBlank()) {
                throw new Misuse("--name: the witness has no key yet; give the name of the one to be made");
            }
            Path fresh = Files.createTempFile(
                    store,
                    "witness",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            SigningKey made = SigningKey.generate(name, KeyKind.WITNESS, new SecureRandom());
            Files.writeString(fresh, made.secret() + "\n", StandardOpenOption.SYNC);
            Files.move(fresh, file);
        }
        SigningKey key = SigningKey.parse(Files.readString(file).strip());
        if (key.verifier().kind() != KeyKind.WITNESS) {
            throw new Misuse(file + " is not the key of a witness");
        }
        return key;
    }

    /** Says what was asked, and keeps what a log signed that does not extend what it signed before. */
    private void note(WitnessServer.Asked asked, Words words, PrintWriter out) {
        switch (asked.answer()) {
            case WitnessAnswer.Cosigned cosigned -> {}
            case WitnessAnswer.SawOther(long size) -> {
                out.println(Instant.now() + " " + words.of("witness.other", "size", size));
                if (AddCheckpoint.parse(asked.request()).older() == size) {
                    evidence(asked.request()); // of the same size, and another tree
                }
            }
            case WitnessAnswer.Refused(int status, String reason) -> {
                out.println(Instant.now() + " " + words.of("witness.refused", "status", status, "reason", reason));
                if (status == 422) {
                    evidence(asked.request());
                }
            }
        }
        out.flush();
    }

    private void evidence(byte[] request) {
        Path folder = store.resolve("evidence");
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                if (files.count() < MOST_EVIDENCE) {
                    Files.write(Files.createTempFile(folder, "request-", ".add-checkpoint"), request);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
