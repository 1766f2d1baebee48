package io.tallystick.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL servers of one test, set as a house would run them, and given the time a loaded machine needs to start one. */
public final class DurablePostgres {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private DurablePostgres() {}

    /** What a durable server is set to; the test adds what is its own. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** A server on a directory that outlives it, so that it can be closed and started again where it was. */
    public static EmbeddedPostgres startedAt(Path directory, int port) throws IOException {
        Eventually.holds("the server before has ended", () -> !isServed(directory));
        return builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** Closing a server gives it five seconds; on a busy machine it writes for longer, and another would not start beside it. */
    private static boolean isServed(Path directory) throws IOException {
        Path lock = directory.resolve("postmaster.pid");
        try {
            String pid = Files.readAllLines(lock).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
        } catch (NoSuchFileException nobody) {
            return false;
        }
    }
}
