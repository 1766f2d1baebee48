package io.tallystick.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever wants to know within this process that something may have been appended. Call-backs must be quick. */
public final class AppendListeners implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AppendListeners.class);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    // Compared by identity: the same call-back may be registered twice.
    private static final class Listener {
        private final Runnable callback;

        private Listener(Runnable callback) {
            this.callback = callback;
        }
    }

    /** Calls back on every append until the registration is closed. */
    public AutoCloseable register(Runnable callback) {
        Listener listener = new Listener(callback);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls everyone back; the failure of one is logged and stops nobody else. */
    @Override
    public void run() {
        for (Listener listener : listeners) {
            try {
                listener.callback.run();
            } catch (RuntimeException e) {
                LOG.warn("a listener to the log failed", e);
            }
        }
    }
}
