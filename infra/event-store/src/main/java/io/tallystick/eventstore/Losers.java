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
        List<String> keys = group.submissions().stream()
                .map(submission -> submission.terms().key())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Map<String, CommandKeys.Accepted> accepted = log.accepted(keys);
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
}
