package io.tallystick.eventstore;

import java.time.Duration;

/**
 * How an appender behaves under load and in trouble.
 *
 * @param groupRows the most events of one group; a command with more goes alone
 * @param groupBytes the most bytes of one group
 * @param waiting the most commands that may wait; more are turned away as too busy
 * @param answerWithin how long the server may take to answer one statement before it counts as gone
 * @param resolveWithin how long callers of a group wait to learn whether it was stored, before they are told that this
 *     is unknown
 * @param retryAfter the pause between attempts to reach a server that is gone
 */
public record AppenderSettings(
        int groupRows,
        int groupBytes,
        int waiting,
        Duration answerWithin,
        Duration resolveWithin,
        Duration retryAfter) {

    /** Groups of up to 1,000 events or 4 MiB, 10,000 commands waiting, 20 s to learn an outcome. */
    public static AppenderSettings standard() {
        return new AppenderSettings(
                1_000, 4 << 20, 10_000, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(200));
    }

    /** The same with another time to learn an outcome. */
    public AppenderSettings resolvingWithin(Duration limit) {
        return new AppenderSettings(groupRows, groupBytes, waiting, answerWithin, limit, retryAfter);
    }

    /** The same with another limit of waiting commands. */
    public AppenderSettings waitingAtMost(int commands) {
        return new AppenderSettings(groupRows, groupBytes, commands, answerWithin, resolveWithin, retryAfter);
    }
}
