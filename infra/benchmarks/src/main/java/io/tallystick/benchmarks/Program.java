package io.tallystick.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** The program as its users start it, in a process of its own with 512 MB of heap, on an embedded ledger. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path dataDir;
    private final int port = freePort();
    private final AtomicLong numbers = new AtomicLong();
    private final Connections connections = new Connections(port);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private Process process;
    private double startSeconds;

    Program(Path dataDir) throws IOException, InterruptedException {
        this.dataDir = dataDir;
        this.process = launch();
    }

    private Process launch() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessBuilder start = new ProcessBuilder(
                System.getProperty("tallystick.start"),
                "--server.port=" + port,
                "--tallystick.data-dir=" + dataDir,
                "--tallystick.opening.with=house");
        start.environment().put("JAVA_OPTS", "-XX:+ExitOnOutOfMemoryError");
        Process started = start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        while (!healthy()) {
            if (!started.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                started.destroy();
                throw new IllegalStateException("the program does not start:\n" + Files.readString(log()));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        startSeconds = (System.nanoTime() - begin) / 1e9;
        return started;
    }

    private boolean healthy() throws InterruptedException {
        try {
            return http.send(request("/actuator/health", "auditor").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Path log() {
        return dataDir.resolveSibling(dataDir.getFileName() + ".log");
    }

    /** From the start of the process until it was healthy. */
    double startSeconds() {
        return startSeconds;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Stops it in order and starts it again on what is there. */
    void restart() throws IOException, InterruptedException {
        connections.close();
        stop();
        process = launch();
    }

    /** A call of the API, as the built-in user of the name. */
    HttpRequest.Builder request(String path, String user) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", basic(user));
    }

    private static String basic(String user) {
        byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Sends a call, which must be answered with 200, or with 202 if its work goes on. */
    String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200 && response.statusCode() != 202) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** Opens a new record with a command of the filer's, with a key of its own. */
    void openUnit() throws IOException {
        long number = numbers.incrementAndGet();
        String body = """
                {"unit": "org/Z109-KFB", "kind": "ITEM", "content": "ADMINISTRATION", "category": "WS",
                 "classCode": "SC", "year": 2026, "period": "D30", "title": "A notice on transfers, number %d"}
                """.formatted(number);
        connections.post(
                "POST /api/commands/filing/OpenCustodyUnit HTTP/1.1\r\nAuthorization: " + basic("filer")
                        + "\r\nIdempotency-Key: benchmark-" + number + "\r\n",
                body);
    }

    /** The address of its embedded database, as the superuser; its secrets are its own in this directory. */
    String superuserUrl() throws IOException {
        String databasePort =
                Files.readAllLines(dataDir.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(dataDir.resolve("secrets/postgres-superuser"));
        return "jdbc:postgresql://127.0.0.1:" + databasePort.strip() + "/tallystick?user=postgres&password="
                + password.strip();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        connections.close();
        stop();
        http.close();
    }
}
