package io.tallystick.eventstore;

import static io.tallystick.eventstore.TestLog.NO_TERMS;
import static io.tallystick.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.log.Appended;
import io.tallystick.events.log.StoredEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The process is killed under load, as by {@code kill -9}. */
class KilledProcessTest {
    @Test
    void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
        String url = TestLog.newDatabase();
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            acknowledged.addAll(appendUntilKilled(url));
        }

        try (TestLog log = TestLog.node(url)) {
            List<StoredEvent> stored = new ArrayList<>();
            log.reader().read(0, Long.MAX_VALUE, Integer.MAX_VALUE, stored::add);
            assertThat(acknowledged).hasSizeGreaterThan(200);
            for (int i = 0; i < stored.size(); i++) {
                assertThat(stored.get(i).position()).isEqualTo(i + 1);
            }
            Map<String, StoredEvent> byId =
                    stored.stream().collect(Collectors.toMap(StoredEvent::eventId, Function.identity()));
            for (String line : acknowledged) {
                String[] told = line.split(" ", -1);
                StoredEvent event = Objects.requireNonNull(byId.get(told[1]), "lost: " + line);
                assertThat(event.position() + " " + event.eventId() + " " + event.aggregateId() + " "
                                + event.sequence())
                        .isEqualTo(line);
            }
            assertThat(log.appender()
                            .submit(List.of(event("box/after", 0)), NO_TERMS)
                            .join()
                            .first())
                    .isEqualTo(stored.size() + 1);
        }
    }

    private static List<String> appendUntilKilled(String url) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            long end = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                // A line cut short by the kill acknowledges nothing.
                if (line.endsWith(";")) {
                    lines.add(line.substring(0, line.length() - 1));
                }
                if (end == 0) {
                    end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_500);
                } else if (child.isAlive() && System.nanoTime() > end) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).as("exit after SIGKILL").isEqualTo(137);
        return lines;
    }

    /** Appends until it is killed, saying what was acknowledged. */
    static final class Child {
        public static void main(String[] arguments) {
            TestLog log = TestLog.node(arguments[0]);
            for (int client = 0; client < 16; client++) {
                String record = "box/" + UUID.randomUUID();
                Thread.ofPlatform().start(() -> {
                    for (long sequence = 0; ; sequence++) {
                        NewEvent event = event(record, sequence);
                        Appended stored =
                                log.appender().submit(List.of(event), NO_TERMS).join();
                        System.out.println(
                                stored.first() + " " + event.eventId() + " " + record + " " + sequence + ";");
                    }
                });
            }
        }
    }
}
