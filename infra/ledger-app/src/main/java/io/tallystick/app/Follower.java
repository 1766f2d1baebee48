package io.tallystick.app;

import org.springframework.context.SmartLifecycle;

/**
 * Follows the log, from when everything that serves stands: what has to catch up would take the processors from what is
 * still being set up. It begins before the first request is taken, and is closed where it was made.
 */
public final class Follower implements SmartLifecycle {
    private final Runnable begins;
    private volatile boolean running;

    /** A follower that begins so. */
    public Follower(Runnable begins) {
        this.begins = begins;
    }

    @Override
    public void start() {
        begins.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After all beans, before the server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
