package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.StandardContent.AccessLine;
import io.tallystick.events.rulebook.StandardContent.AccessScheme;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Access schemes: what each post may be granted of customer files (IV-15). */
public final class AccessSchemes {
    /** The house's scheme. */
    public static final RecordId STANDARD = RecordId.of("standard", "access-scheme");

    private static final int MOST_DAYS = 3660;

    private AccessSchemes() {}

    static AccessScheme drafted(DraftAccessScheme command, Decision decision) {
        List<AccessLine> lines = command.lines();
        decision.requireField("lines", !lines.isEmpty(), "refused.schemeEmpty");
        Set<Post> seen = EnumSet.noneOf(Post.class);
        for (int i = 0; i < lines.size(); i++) {
            AccessLine line = lines.get(i);
            String field = "lines[" + i + "]";
            decision.requireField(
                    field + ".post", seen.add(line.post()), "refused.schemeTwice", fact("post", line.post()));
            decision.requireField(
                    field, !line.sections().isEmpty() && !line.purposes().isEmpty(), "refused.schemeLine");
            decision.requireField(
                    field + ".longestDays",
                    line.longestDays() >= 1 && line.longestDays() <= MOST_DAYS,
                    "refused.schemeDays",
                    fact("most", MOST_DAYS));
        }
        return new AccessScheme(List.copyOf(lines));
    }
}
