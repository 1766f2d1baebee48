package io.tallystick.eventstore;

/**
 * Commands that are stored in the order they are given in, although none waits until the one before it is durable: each
 * tells when it is handed over to the appender, and then the next may begin. The log of such a run is the same every time,
 * down to its times: what is handed over is recorded at the time it was by then.
 *
 * <p>It is for one writer alone: {@link RememberedRecords} shows each what was handed over before it.
 */
public final class InTurn {
    private static final ScopedValue<Runnable> NEXT = ScopedValue.newInstance();

    private InTurn() {}

    /**
     * Runs a command.
     *
     * @param next called on this thread as soon as what the command appends stands in the appender's queue, and again for
     *     everything more it appends
     */
    public static void run(Runnable next, Runnable command) {
        ScopedValue.where(NEXT, next).run(command);
    }

    static boolean wanted() {
        return NEXT.isBound();
    }

    static void handedOver() {
        if (NEXT.isBound()) {
            NEXT.get().run();
        }
    }
}
