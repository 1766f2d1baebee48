package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.StandardContent.GradeLine;
import io.tallystick.events.rulebook.StandardContent.GradePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Grade policies: what is allotted, taken off and dunned by credit grade (II-42). */
public final class GradePolicies {
    /** The house's policy. */
    public static final RecordId STANDARD = RecordId.of("standard", "grade-policy");

    private static final int WHOLE = 100;
    private static final int MOST_DAYS = 365;

    private GradePolicies() {}

    static GradePolicy drafted(DraftGradePolicy command, Decision decision) {
        List<GradeLine> lines = command.lines();
        decision.requireField("lines", !lines.isEmpty(), "refused.gradingEmpty");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            GradeLine line = lines.get(i);
            String field = "lines[" + i + "]";
            decision.requireField(
                    field + ".grade",
                    GradingStandards.isGrade(line.grade()),
                    "refused.gradeForm",
                    fact("name", line.grade()));
            decision.requireField(
                    field + ".grade", seen.add(line.grade()), "refused.gradingTwice", fact("name", line.grade()));
            decision.requireField(
                    field + ".allocationPercent", isPercent(line.allocationPercent()), "refused.gradingPercent");
            decision.requireField(
                    field + ".discountPercent", isPercent(line.discountPercent()), "refused.gradingPercent");
            decision.requireField(
                    field + ".dunningDays",
                    line.dunningDays() >= 0 && line.dunningDays() <= MOST_DAYS,
                    "refused.gradingDays",
                    fact("most", MOST_DAYS));
        }
        return new GradePolicy(List.copyOf(lines));
    }

    private static boolean isPercent(int number) {
        return number >= 0 && number <= WHOLE;
    }
}
