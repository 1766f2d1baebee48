package io.tallystick.app.proof;

import io.tallystick.cli.Tallystick;
import io.tallystick.tlog.VerifierKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A witness as it is meant to be: a process of its own, with a folder of its own. */
final class WitnessProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");

    private final Process process;
    private final VerifierKey key;
    private final int port;

    WitnessProcess(Path store, String name, VerifierKey log) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tallystick.class.getName(),
                        "witness",
                        "--store",
                        store.toString(),
                        "--name",
                        name,
                        "--log",
                        log.toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // also where a test fails half-way
        BufferedReader out = process.inputReader();
        key = VerifierKey.parse(Objects.requireNonNull(out.readLine(), "the witness did not start"));
        Matcher address = PORT.matcher(Objects.requireNonNull(out.readLine()));
        if (!address.find()) {
            throw new IllegalStateException("the witness does not say where it is");
        }
        port = Integer.parseInt(address.group(1));
        // Whatever else it says is read, so that it never waits for that.
        Thread.ofVirtual().start(() -> out.lines().forEach(line -> {}));
    }

    VerifierKey key() {
        return key;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
