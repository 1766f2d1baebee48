package io.tallystick.command.due;

import io.tallystick.events.log.Leases;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rounds the ledger makes by itself: reads the log, strikes the clock, lets process managers act, sends what is to be
 * sent. One process of all makes them; whoever moves time, for example a simulation, calls {@link #make} after each day.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** Something recorded leads to something else at most a few times; the rest is for the next round. */
    private static final int MOST = 20;

    private static final String WORK = "due clock";

    private final Leases leases;
    private final LogFollower registers;
    private final DueClock clock;
    private final List<ConsequenceFollower> managers;
    private final List<ConsequenceFollower> lengthy;
    private final List<Sender> senders;
    private final ReentrantLock one = new ReentrantLock();
    private final ExecutorService aside =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("lengthy").factory());
    private final AtomicBoolean atLength = new AtomicBoolean();
    private volatile boolean closed;

    /** Sends what is to be sent outside the ledger. */
    public interface Sender {
        /** Sends what waits. */
        void send() throws SQLException;
    }

    public Rounds(
            Leases leases,
            LogFollower registers,
            DueClock clock,
            List<ConsequenceFollower> managers,
            List<Sender> senders) {
        this.leases = leases;
        this.registers = registers;
        this.clock = clock;
        this.managers =
                managers.stream().filter(manager -> !manager.takesLong()).toList();
        this.lengthy = managers.stream().filter(ConsequenceFollower::takesLong).toList();
        this.senders = List.copyOf(senders);
    }

    /**
     * Makes a round until there is nothing left to do; does nothing where another process makes them.
     *
     * @throws SQLException if the database cannot be reached; everything is made up for in the next round
     */
    public void make() throws SQLException {
        one.lock();
        try {
            if (closed || !leases.hold(WORK)) {
                return;
            }
            boolean again = true;
            for (int i = 0; again && i < MOST; i++) {
                registers.catchUp(this::open);
                if (closed) {
                    // What was not read yet may have met what seems due.
                    return;
                }
                again = clock.strike();
                for (ConsequenceFollower manager : managers) {
                    again |= manager.catchUp(this::open);
                }
            }
            registers.catchUp(this::open);
            for (Sender sender : senders) {
                sender.send();
            }
            beginLengthy();
        } finally {
            one.unlock();
        }
    }

    /** What takes long goes on beside the rounds, one after the other; the round after its end sees what it recorded. */
    private void beginLengthy() {
        if (!lengthy.isEmpty() && atLength.compareAndSet(false, true)) {
            aside.execute(() -> {
                try {
                    for (ConsequenceFollower manager : lengthy) {
                        manager.catchUp(this::open);
                    }
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("Something lengthy was cut short and is made up for: {}", e.toString());
                } finally {
                    atLength.set(false);
                }
            });
        }
    }

    /** Makes a round; a failure is logged, and made up for in the next. */
    public void makeOrTell() {
        try {
            make();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A round was cut short and is made up for: {}", e.toString());
        }
    }

    private boolean open() {
        return !closed;
    }

    /** Ends when the batch in hand is done with: what was handed over is also recorded, the rest is made up for. */
    @Override
    public void close() {
        closed = true;
        one.lock();
        try {
            aside.close();
            leases.close();
        } finally {
            one.unlock();
        }
    }
}
