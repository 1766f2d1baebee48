package io.tallystick.command.due;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.rulebook.Dunning;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reminders of what is due under a rule: on which working days, and when superiors are told, are parameters of that rule.
 *
 * @param rule has the parameters {@code reminderDays} and {@code supervisorDays}
 */
public record Reminding(String rule) {
    /** Days before its date in which a first reminder can lie: working days are fewer than days. */
    public static final int LEAD = 120;

    /** The reminders as the rule has them on the day. */
    public Dunning by(RuleBook rules, LocalDate day) {
        List<Integer> days = Arrays.stream(
                        rules.parameter(rule, "reminderDays", day).split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new Dunning(days, Integer.parseInt(rules.parameter(rule, "supervisorDays", day)), rules.businessDays());
    }

    /** The number of the reminder to send today, if one is; where the rule is not in force none is. */
    public Optional<Integer> step(DueDate date, LocalDate today, RuleBook rules) {
        return rules.inForce(rule, today)
                .flatMap(version -> by(rules, today).next(date.on(), date.step(), today))
                .map(Dunning.Step::number);
    }

    /**
     * Decides the reminder that is due; never one that is not, and none beyond the published calendars.
     *
     * @param taken the last step that was taken
     */
    public Dunning.Step due(LocalDate dueOn, int taken, Decision decision) {
        Dunning dunning = by(decision.rules(), decision.occurredOn());
        Optional<Dunning.Step> next = dunning.next(dueOn, taken, decision.occurredOn());
        boolean known = next.isPresent()
                || dunning.steps(dueOn).stream().allMatch(step -> step.number() <= taken || step.on() != null);
        decision.requireState(
                known,
                "refused.calendarUnknown",
                List.of(Decision.remedy("remedy.draftCalendar", "rulebook.DraftBusinessCalendar", Post.RULE_DRAFTER)),
                fact("due", dueOn));
        decision.requireState(next.isPresent() && decision.applies(rule), "refused.noReminderDue", fact("due", dueOn));
        return next.orElseThrow();
    }

    /** As {@link #remind}, to those of the archives who have to act. */
    public Reminder remindArchives(LocalDate dueOn, int taken, Scope archives, Decision decision) {
        return remind(
                dueOn,
                taken,
                decision,
                d -> Answerable.holding(
                        List.of(Post.ARCHIVIST, Post.ARCHIVES_HEAD), archives, d.today(), d.organisation()));
    }

    /**
     * As {@link #due}, as it goes out.
     *
     * @param to who has to act; superiors are found from there
     */
    public Reminder remind(LocalDate dueOn, int taken, Decision decision, Function<Decision, List<RecordId>> to) {
        Dunning.Step step = due(dueOn, taken, decision);
        List<RecordId> people = to.apply(decision);
        return new Reminder(
                step.number(),
                step.workingDays(),
                step.supervisor(),
                dueOn,
                step.supervisor() ? Answerable.superiors(people, decision.organisation()) : people);
    }
}
