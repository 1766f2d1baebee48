package io.tallystick.eventstore;

import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.CommandKeys;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the commands of a group that conflict with what is in the log; they fail, alone and whole. */
final class Losers {
    private final LogConnection log;

    Losers(LogConnection log) {
        this.log = log;
    }

    /** Fails the losers and returns the others, in their order. */
    List<Submission> dropFrom(Group group) throws SQLException {
        Map<String, CommandKeys.Accepted> accepted = acceptedOf(group.submissions());
        Set<StreamKey> taken = log.taken(group.events());
        List<Submission> winners = new ArrayList<>();
        for (Submission submission : group.submissions()) {
            CommandKeys.Accepted earlier = accepted.get(submission.terms().key());
            if (earlier != null) {
                submission.fail(new CommandAlreadyAccepted(earlier));
                continue;
            }
            submission.events().stream()
                    .map(StreamKey::of)
                    .filter(taken::contains)
                    .findFirst()
                    .ifPresentOrElse(key -> submission.fail(key.taken()), () -> winners.add(submission));
        }
        return winners;
    }

    /** Fails commands that relied on an older register; one that is a repetition is told the first outcome instead. */
    void refuseStale(List<Submission> stale, Head head) throws SQLException {
        Map<String, CommandKeys.Accepted> accepted = acceptedOf(stale);
        for (Submission submission : stale) {
            CommandKeys.Accepted earlier = accepted.get(submission.terms().key());
            submission.fail(
                    earlier != null
                            ? new CommandAlreadyAccepted(earlier)
                            : Objects.requireNonNull(
                                    head.staleness(submission.terms().reliedOn())));
        }
    }

    private Map<String, CommandKeys.Accepted> acceptedOf(List<Submission> submissions) throws SQLException {
        List<String> keys = new ArrayList<>();
        for (Submission submission : submissions) {
            if (submission.terms().key() != null) {
                keys.add(submission.terms().key());
            }
        }
        return log.accepted(keys);
    }
}
