package io.tallystick.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Puts clients to work: as fast as they are answered, or at a given rate. */
final class Load {
    /** Platform threads up to this many clients, since waiting for one's own socket is quickest on them; virtual beyond. */
    private static final int PLATFORM_THREADS = 32;

    private Load() {}

    /** One client's call. */
    @FunctionalInterface
    interface Call {
        void run() throws Exception;
    }

    /** Gives each client what it works with. */
    @FunctionalInterface
    interface Clients {
        Call open() throws Exception;
    }

    /** Calls a second of so many clients, each calling again as soon as it is answered. */
    static double closed(int clients, Extent extent, Clients source) throws Exception {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            calls.add(source.open());
        }
        long from = System.nanoTime() + extent.warmSeconds() * 1_000_000_000L;
        long until = from + extent.seconds() * 1_000_000_000L;
        LongAdder done = new LongAdder();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = threads(clients)) {
            for (Call call : calls) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        call.run();
                        long now = System.nanoTime();
                        if (now >= from && now < until) {
                            done.increment();
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> client : running) {
            client.get();
        }
        return done.sum() / (double) extent.seconds();
    }

    private static ExecutorService threads(int clients) {
        return clients <= PLATFORM_THREADS
                ? Executors.newFixedThreadPool(clients)
                : Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * How long calls took that were due at a fixed rate, in nanoseconds from when each was due, sorted: a call that had to
     * wait because others were slow is counted with its wait.
     */
    static long[] open(double rate, int seconds, Clients source) throws Exception {
        int calls = (int) (rate * seconds);
        long[] took = new long[calls];
        AtomicInteger failed = new AtomicInteger();
        AtomicReference<Exception> first = new AtomicReference<>();
        Semaphore answered = new Semaphore(0);
        Call call = source.open();
        long start = System.nanoTime() + 1_000_000;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls; i++) {
                int number = i;
                long due = start + (long) (i * 1e9 / rate);
                // Short pauses end late, so those who are due by now are sent together.
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(() -> {
                    try {
                        call.run();
                        took[number] = System.nanoTime() - due;
                    } catch (Exception e) {
                        failed.incrementAndGet();
                        first.compareAndSet(null, e);
                    } finally {
                        answered.release();
                    }
                });
            }
            answered.acquire(calls);
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(
                    failed + " of " + calls + " calls failed, the first with: "
                            + rootOf(Objects.requireNonNull(first.get())),
                    first.get());
        }
        int warm = calls / 5;
        long[] counted = Arrays.copyOfRange(took, warm, calls);
        Arrays.sort(counted);
        return counted;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** The value below which a share of the sorted values lies. */
    static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
