package io.tallystick.query.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlacesTest {
    private final Places places = new Places(1);
    private final List<Long> given = new CopyOnWriteArrayList<>();

    @Test
    void a_place_goes_to_who_keeps_up_and_then_to_who_is_furthest_behind() throws Exception {
        places.acquire(0);
        List<Thread> threads = List.of(asking(900), asking(20), asking(Places.KEEPING_UP), asking(300));

        places.release();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(given).containsExactly(Places.KEEPING_UP, 20L, 300L, 900L);
        assertThat(places.tryAcquire()).isTrue();
        assertThat(places.tryAcquire()).isFalse();
    }

    @Test
    void who_is_interrupted_leaves_no_place_lost() throws Exception {
        places.acquire(0);
        Thread waiting = asking(5);
        waiting.interrupt();
        waiting.join();
        assertThat(places.tryAcquire()).as("still taken").isFalse();

        places.release();

        assertThat(given).isEmpty();
        assertThat(places.tryAcquire()).as("free again").isTrue();
    }

    /** A thread that waits for a place, notes that it was given, and gives it back. */
    private Thread asking(long position) throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                places.acquire(position);
            } catch (InterruptedException e) {
                return;
            }
            given.add(position);
            places.release();
        });
        while (thread.getState() != Thread.State.WAITING) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return thread;
    }
}
