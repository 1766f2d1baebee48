package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockRecordNumbersTest {
    private final TestLog log = TestLog.fresh();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void numbersCountFromOneForEachKindAndYear() {
        BlockRecordNumbers numbers = new BlockRecordNumbers(log.pool(), 10);

        assertThat(numbers.next("transfer", 2026).value()).isEqualTo("transfer/2026-000001");
        assertThat(numbers.next("transfer", 2026).value()).isEqualTo("transfer/2026-000002");
        assertThat(numbers.next("transfer", 2027).value()).isEqualTo("transfer/2027-000001");
        assertThat(numbers.next("box", 2026).value()).isEqualTo("box/2026-000001");
    }

    @Test
    void noNumberIsGivenTwiceByAnyNodeOrThread() throws Exception {
        List<BlockRecordNumbers> nodes =
                List.of(new BlockRecordNumbers(log.pool(), 7), new BlockRecordNumbers(log.pool(), 100));
        List<Future<RecordId>> given = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                BlockRecordNumbers node = nodes.get(i % 2);
                given.add(clients.submit(() -> node.next("box", 2026)));
            }
        }
        List<RecordId> ids = new ArrayList<>();
        for (Future<RecordId> id : given) {
            ids.add(id.get());
        }

        assertThat(ids).hasSize(2_000).doesNotHaveDuplicates();
    }

    @Test
    void anotherNodeGoesOnBehindTheBlocksTaken() {
        new BlockRecordNumbers(log.pool(), 50).next("box", 2026);

        assertThat(new BlockRecordNumbers(log.pool(), 50).next("box", 2026).value())
                .isEqualTo("box/2026-000051");
    }

    @Test
    void blocksGrowWhileTheyDoNotLastAndShrinkWhenTheHurryIsOver() {
        AtomicLong time = new AtomicLong();
        BlockRecordNumbers numbers = new BlockRecordNumbers(log.pool(), 10, time::get);
        for (int i = 0; i < 11; i++) {
            numbers.next("box", 2026);
        }
        assertThat(startOfTheNextBlock()).as("10, then 20").isEqualTo("box/2026-000031");

        time.addAndGet(5_000_000_000L);
        for (int i = 11; i < 31; i++) {
            numbers.next("box", 2026);
        }
        assertThat(startOfTheNextBlock())
                .as("10, 20, one of the other node, 10 again")
                .isEqualTo("box/2026-000042");
    }

    private String startOfTheNextBlock() {
        return new BlockRecordNumbers(log.pool(), 1).next("box", 2026).value();
    }
}
