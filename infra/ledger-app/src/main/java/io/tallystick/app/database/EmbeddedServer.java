package io.tallystick.app.database;

import io.tallystick.app.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of an embedded ledger. It keeps its port as long as the program runs, and is started again there if
 * somebody ends it: what needs it waits, and goes on.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** After a kill it first goes through what it had not yet written in place, up to {@code max_wal_size} of it. */
    private static final Duration FIRST_START = Duration.ofMinutes(5);
    /** Whoever was connected may still hold what an ended server had; to try again helps more than to wait. */
    private static final Duration RESTART = Duration.ofSeconds(10);

    private final Path directory;
    private final String password;
    private final int port;
    private final Thread watch;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedServer(Path directory, String password) throws IOException {
        this.directory = directory;
        this.password = password;
        this.port = freePort();
        stopLeftOver();
        this.server = launch(FIRST_START);
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    /**
     * Starts a server on a directory whose lock the program holds.
     *
     * @param password of the superuser {@code postgres}
     * @throws IOException if it does not start
     */
    static EmbeddedServer start(Path directory, String password) throws IOException {
        EmbeddedServer started = new EmbeddedServer(directory, password);
        started.watch.start();
        return started;
    }

    int port() {
        return port;
    }

    private EmbeddedPostgres launch(Duration patience) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                // It is stopped last, by whoever uses it; a hook of its own would stop it first.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(patience)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server's process, if it is there. */
    private Optional<ProcessHandle> process() throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        return pid.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(found -> found.isAlive()
                                && found.info().command().orElse("").contains("postgres"))
                : Optional.empty();
    }

    /** The program that started it is gone (we hold its lock), so nobody is left to answer for its settings. */
    private void stopLeftOver() throws IOException {
        ProcessHandle left = process().orElse(null);
        if (left == null) {
            return;
        }
        LOG.info("Stopping the PostgreSQL (process {}) that a killed program left behind", left.pid());
        new ProcessBuilder("kill", "-INT", String.valueOf(left.pid())).start();
        left.onExit().completeOnTimeout(left, 30, TimeUnit.SECONDS).join();
        if (left.isAlive()) {
            throw new CannotStart(
                    "The PostgreSQL that a killed program left behind, process " + left.pid() + ", does not stop.",
                    "Stop that process, then start again.");
        }
    }

    private void watch() {
        try {
            while (lookedAfter()) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean lookedAfter() {
        if (closed) {
            return false;
        }
        try {
            if (process().isEmpty()) {
                LOG.warn("The embedded PostgreSQL is gone; starting it again");
                server.close();
                server = launch(RESTART);
                LOG.info("The embedded PostgreSQL is back");
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The embedded PostgreSQL does not start: {}", e.getMessage());
        }
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }
}
