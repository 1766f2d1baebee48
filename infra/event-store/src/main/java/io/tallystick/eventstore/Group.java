package io.tallystick.eventstore;

import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.CommandKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Commands that go into one statement, none of which stands in another's way. Whoever collides with an earlier one, by
 * sequence, command key or register, is set aside until it is known whether the earlier one was stored: only then is it
 * true that it lost.
 */
final class Group {
    private final List<Submission> submissions = new ArrayList<>();
    private final List<Submission> setAside = new ArrayList<>();
    private final List<Submission> stale = new ArrayList<>();
    private final Set<StreamKey> sequences = new HashSet<>();
    private final Map<String, Submission> keys = new HashMap<>();
    private final Set<String> registers = new HashSet<>();
    private final List<NewEvent> events = new ArrayList<>();

    /** Sorts the waiting commands, in their order; those that relied on an older register have no place in it. */
    static Group of(List<Submission> waiting, Head head) {
        Group group = new Group();
        for (Submission submission : waiting) {
            if (head.staleness(submission.terms().reliedOn()) != null) {
                group.stale.add(submission);
            } else if (group.standsInTheWayOf(submission)) {
                group.setAside.add(submission);
            } else {
                group.add(submission);
            }
        }
        return group;
    }

    private boolean standsInTheWayOf(Submission submission) {
        return keys.containsKey(submission.terms().key())
                || submission.terms().reliedOn().keySet().stream().anyMatch(registers::contains)
                || submission.events().stream().anyMatch(event -> sequences.contains(StreamKey.of(event)));
    }

    private void add(Submission submission) {
        submissions.add(submission);
        if (submission.terms().key() != null) {
            keys.put(submission.terms().key(), submission);
        }
        for (NewEvent event : submission.events()) {
            events.add(event);
            sequences.add(StreamKey.of(event));
            if (event.register() != null) {
                registers.add(event.register());
            }
        }
    }

    List<Submission> submissions() {
        return submissions;
    }

    List<NewEvent> events() {
        return events;
    }

    /**
     * The times its events are recorded at, in microseconds: of each command its own or the clock's, but never before the
     * events already there.
     */
    List<Instant> stamps(Head head, Clock clock) {
        Instant stored = clock.instant();
        Instant last = head.recordedAt();
        List<Instant> stamps = new ArrayList<>();
        for (Submission submission : submissions) {
            Instant own = submission.recordedAt(stored).truncatedTo(ChronoUnit.MICROS);
            last = own.isBefore(last) ? last : own;
            stamps.addAll(Collections.nCopies(submission.events().size(), last));
        }
        return stamps;
    }

    boolean isEmpty() {
        return submissions.isEmpty();
    }

    /** Who relied on a register that has moved on since. */
    List<Submission> stale() {
        return stale;
    }

    /** Who was set aside. */
    List<Submission> setAside() {
        return setAside;
    }

    /**
     * Tells every command where it was stored, and those set aside that they lost, where they did.
     *
     * @return those set aside that may still be stored
     */
    List<Submission> stored(long first) {
        Map<Submission, Appended> outcomes = new HashMap<>();
        long position = first;
        for (Submission submission : submissions) {
            Appended outcome = submission.storedAt(position);
            outcomes.put(submission, outcome);
            submission.outcome().complete(outcome);
            position += submission.events().size();
        }
        List<Submission> open = new ArrayList<>();
        for (Submission submission : setAside) {
            Submission sameCommand = keys.get(submission.terms().key());
            if (sameCommand != null) {
                submission.fail(new CommandAlreadyAccepted(new CommandKeys.Accepted(
                        Objects.requireNonNull(outcomes.get(sameCommand)),
                        Objects.requireNonNullElse(sameCommand.terms().hash(), new byte[0]))));
                continue;
            }
            submission.events().stream()
                    .map(StreamKey::of)
                    .filter(sequences::contains)
                    .findFirst()
                    .ifPresentOrElse(key -> submission.fail(key.taken()), () -> open.add(submission));
        }
        return open;
    }

    void fail(RuntimeException reason) {
        submissions.forEach(submission -> submission.fail(reason));
    }
}
