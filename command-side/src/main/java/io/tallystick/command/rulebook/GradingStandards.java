package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.StandardContent.CreditRule;
import io.tallystick.events.rulebook.StandardContent.GradingStandard;
import io.tallystick.events.rulebook.StandardContent.TierRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Grading standards: every customer finds a tier and a grade in them (II-10, II-41). */
public final class GradingStandards {
    /** The house's grading standard. */
    public static final RecordId STANDARD = RecordId.of("standard", "grading-standard");

    private static final Pattern GRADE = Pattern.compile("[A-Z]{1,3}");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 3650;
    private static final int WHOLE = 100;

    private GradingStandards() {}

    static GradingStandard drafted(DraftGradingStandard command, Decision decision) {
        decision.requireField(
                "months",
                command.months() >= 1 && command.months() <= MOST_MONTHS,
                "refused.gradingMonths",
                fact("most", MOST_MONTHS));
        tiers(command.tiers(), decision);
        grades(command.grades(), decision);
        return new GradingStandard(command.months(), List.copyOf(command.tiers()), List.copyOf(command.grades()));
    }

    /** Whether a text can be a credit grade. */
    static boolean isGrade(String text) {
        return GRADE.matcher(text).matches();
    }

    private static void tiers(List<TierRule> tiers, Decision decision) {
        decision.requireField("tiers", !tiers.isEmpty(), "refused.gradingEmpty");
        Set<CustomerTier> seen = new HashSet<>();
        int keyMonths = decision.number("II-10", "keyTenureYears") * MONTHS_OF_A_YEAR;
        for (int i = 0; i < tiers.size(); i++) {
            TierRule rule = tiers.get(i);
            String field = "tiers[" + i + "]";
            decision.requireField(
                    field + ".tier", seen.add(rule.tier()), "refused.gradingTwice", fact("name", rule.tier()));
            decision.requireField(
                    field,
                    rule.leastVolume().signum() >= 0 && rule.leastTenureMonths() >= 0,
                    "refused.gradingNegative");
            decision.insistOnField(
                    "II-10",
                    field + ".leastTenureMonths",
                    rule.tier() != CustomerTier.KEY || rule.leastTenureMonths() >= keyMonths,
                    "refused.keyTenure",
                    fact("least", keyMonths));
        }
        TierRule last = tiers.getLast();
        decision.requireField(
                "tiers[" + (tiers.size() - 1) + "]",
                last.leastVolume().signum() == 0 && last.leastTenureMonths() == 0 && last.leastPosition() == null,
                "refused.gradingLast");
    }

    private static void grades(List<CreditRule> grades, Decision decision) {
        decision.requireField("grades", !grades.isEmpty(), "refused.gradingEmpty");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            CreditRule rule = grades.get(i);
            String field = "grades[" + i + "]";
            decision.requireField(
                    field + ".grade", isGrade(rule.grade()), "refused.gradeForm", fact("name", rule.grade()));
            decision.requireField(
                    field + ".grade", seen.add(rule.grade()), "refused.gradingTwice", fact("name", rule.grade()));
            decision.requireField(
                    field, rule.leastVolume().signum() >= 0 && rule.limit().signum() >= 0, "refused.gradingNegative");
            decision.requireField(
                    field + ".mostLatePercent",
                    rule.mostLatePercent() >= 0 && rule.mostLatePercent() <= WHOLE,
                    "refused.gradingPercent");
            decision.requireField(
                    field + ".mostTermDays",
                    rule.mostTermDays() >= 0 && rule.mostTermDays() <= MOST_DAYS,
                    "refused.gradingDays",
                    fact("most", MOST_DAYS));
        }
        CreditRule last = grades.getLast();
        decision.requireField(
                "grades[" + (grades.size() - 1) + "]",
                last.leastVolume().signum() == 0 && last.mostLatePercent() == WHOLE,
                "refused.gradingLast");
    }
}
