package io.tallystick.app;

import io.tallystick.testkit.Eventually;
import io.tallystick.testkit.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program as a process of its own, as a user starts it: with a data directory and a port, spoken to over HTTP, and
 * killed when a test wants that.
 */
public final class StartedProgram implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PROGRAM = "io.tallystick.app.TallystickApplication";

    private final Path dataDir;
    private final Supplier<List<String>> options;
    private final List<String> settings;
    private final Map<String, String> environment;
    private final String main;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofMinutes(1))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private Process process;

    private StartedProgram(Path dataDir, Map<String, String> environment, String main, List<String> settings) {
        this(dataDir, environment, main, settings, Rehearsal::options);
    }

    private StartedProgram(
            Path dataDir,
            Map<String, String> environment,
            String main,
            List<String> settings,
            Supplier<List<String>> options) {
        this.dataDir = dataDir;
        this.options = options;
        this.settings = settings;
        this.environment = environment;
        this.main = main;
        this.port = Ports.lasting();
        this.process = launch();
    }

    /** Starts the program on a data directory and waits until it is healthy. */
    public static StartedProgram on(Path dataDir, String... settings) {
        return new StartedProgram(dataDir, Map.of(), PROGRAM, List.of(settings)).awaitHealth();
    }

    /** As {@link #on}, with environment variables. */
    public static StartedProgram with(Path dataDir, Map<String, String> environment, String... settings) {
        return new StartedProgram(dataDir, environment, PROGRAM, List.of(settings)).awaitHealth();
    }

    /** Starts the program with a clock that a test moves. */
    public static StartedProgram moved(Path dataDir, Path clock, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(MovedClock.setting(clock));
        return new StartedProgram(dataDir, Map.of(), MovedClock.class.getName(), all).awaitHealth();
    }

    /** Starts the program and does not wait: it may be busy for a while before it lets anybody in. */
    public static StartedProgram startingOn(Path dataDir, String... settings) {
        return new StartedProgram(dataDir, Map.of(), PROGRAM, List.of(settings));
    }

    /** Starts the program with other options of the JVM, its class path among them. */
    static StartedProgram learning(Path dataDir, List<String> options, String... settings) {
        return new StartedProgram(dataDir, Map.of(), PROGRAM, List.of(settings), () -> options).awaitHealth();
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // It lives for seconds: what the second compiler gains it would not live to see.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options.get());
        command.addAll(List.of(main, "--server.port=" + port, "--tallystick.data-dir=" + dataDir));
        command.addAll(settings);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return dataDir.resolveSibling(dataDir.getFileName() + ".log");
    }

    private StartedProgram awaitHealth() {
        long limit = System.nanoTime() + Eventually.PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended with " + process.exitValue() + ":\n" + logTail());
            }
            try {
                if (send(HttpRequest.newBuilder(address("/actuator/health"))).statusCode() == 200) {
                    return this;
                }
            } catch (UncheckedIOException notYet) {
                // It is still starting.
            }
            sleep();
        }
        throw new IllegalStateException("not healthy within " + Eventually.PATIENCE + ":\n" + logTail());
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The last lines of what the program printed. */
    public String logTail() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    /** As {@link Eventually#found}, and says what the program printed if it never comes. */
    public <T> T found(String what, Callable<@Nullable T> look) {
        try {
            return Eventually.found(what, look);
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(never.getMessage() + "\n" + logTail(), never);
        }
    }

    /** As {@link Eventually#holds}, and says what the program printed if it never comes. */
    public void until(String what, Callable<Boolean> condition) {
        found(what, () -> condition.call() ? true : null);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Its data directory. */
    public Path dataDir() {
        return dataDir;
    }

    /** Its embedded database, for who has every right there. */
    public String databaseUrl() {
        try {
            String port = Files.readAllLines(dataDir.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            String password = Files.readString(dataDir.resolve("secrets/postgres-superuser"))
                    .strip();
            return "jdbc:postgresql://127.0.0.1:" + port + "/tallystick?user=postgres&password=" + password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of the program. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /**
     * Asks the program to end, as {@code kill} does, and waits.
     *
     * @return whether it ended in the time given
     */
    public boolean endsWithin(Duration limit) throws InterruptedException {
        process.destroy();
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kills the program with no chance to tidy up, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Starts the killed program again on the same data. */
    public StartedProgram again() {
        process = launch();
        return awaitHealth();
    }

    private void await() {
        try {
            process.waitFor(Eventually.PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Commands, as the built-in user of the name. */
    public HttpResponse<String> command(String user, String command, Object body, String... headers) {
        String text = body instanceof String s ? s : JSON.writeValueAsString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/api/commands/" + command))
                .header("Content-Type", "application/json")
                .header("Authorization", basic(user))
                .POST(BodyPublishers.ofString(text));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /**
     * Reads an address, as the built-in user of the name. A register that has not come to the {@code atLeast} asked for
     * says so after a few seconds, which a busy machine may need more than once.
     */
    public HttpResponse<String> get(String user, String path) {
        long limit = System.nanoTime() + Eventually.PATIENCE.toNanos();
        HttpResponse<String> answer = read(user, path);
        while (answer.statusCode() == 503 && path.contains("atLeast=") && System.nanoTime() < limit) {
            answer = read(user, path);
        }
        return answer;
    }

    private HttpResponse<String> read(String user, String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Authorization", basic(user)));
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Eventually.PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The credentials of a built-in user. */
    public static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    }

    /** A response's body as JSON. */
    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        process.destroy();
        await();
        if (process.isAlive()) {
            kill();
        }
    }
}
