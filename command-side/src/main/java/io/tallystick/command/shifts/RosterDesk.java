package io.tallystick.command.shifts;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.RosterFinding;
import io.tallystick.events.shifts.Rotation;
import io.tallystick.events.shifts.ShiftPattern;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Rosters are drafted, checked whole, published, changed (V-122). */
final class RosterDesk {
    private final LedgerRecords<RosterMonth> months;
    private final LedgerRecords<ShiftPlan> plans;
    private final Rosters rosters;

    RosterDesk(LedgerRecords<RosterMonth> months, LedgerRecords<ShiftPlan> plans, Rosters rosters) {
        this.months = months;
        this.plans = plans;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(DraftRoster command, Decision decision) throws Exception {
        Scope place = Places.open(command.unit(), decision);
        decision.within(place);
        YearMonth month = month(command.month(), decision);
        List<ShiftPattern> patterns = plan(command.unit(), decision).invoke(ShiftPlan::patterns);
        new RosterLines(month, place, codes(patterns), decision).require(command.rows());
        List<DutyRow> rows = command.rows().stream()
                .map(row -> new DutyRow(row.employee(), row.days().strip()))
                .toList();
        draft(command.unit(), month, patterns, rows, decision);
    }

    @CommandHandler
    void handle(DraftFromRotation command, Decision decision) throws Exception {
        Scope place = Places.open(command.unit(), decision);
        decision.within(place);
        YearMonth month = month(command.month(), decision);
        Aggregate<ShiftPlan> plan = plan(command.unit(), decision);
        Optional<Rotation> rotation = plan.invoke(p -> p.rotation(command.rotation()));
        decision.requireField(
                "rotation", rotation.isPresent(), "refused.noSuchRotation", fact("rotation", command.rotation()));
        List<ShiftPattern> patterns = plan.invoke(ShiftPlan::patterns);
        List<DutyRow> rows = rotation.orElseThrow().rows(month);
        new RosterLines(month, place, codes(patterns), decision)
                .require(rows.stream()
                        .map(row -> new RosterLine(row.employee(), row.days(), null))
                        .toList());
        draft(command.unit(), month, patterns, rows, decision);
    }

    @CommandHandler
    void handle(CheckRoster command, Decision decision) {
        Aggregate<RosterMonth> roster = months.load(command.roster().value());
        Scope place = Places.scope(roster.invoke(RosterMonth::unit), decision);
        decision.within(place);
        requireDraft(roster, decision);
        decision.applies("V-122");
        List<RosterFinding> findings = findings(roster, place, decision);
        roster.execute(r -> r.checked(findings));
    }

    @CommandHandler
    void handle(PublishRoster command, Decision decision) {
        Aggregate<RosterMonth> roster = months.load(command.roster().value());
        Scope place = Places.scope(roster.invoke(RosterMonth::unit), decision);
        Signature by = decision.within(place);
        requireDraft(roster, decision);
        List<RosterFinding> findings = findings(roster, place, decision);
        requireKept(findings, decision);
        roster.execute(r -> {
            r.checked(findings);
            r.publish(by);
        });
    }

    @CommandHandler
    void handle(ChangeRoster command, Decision decision) {
        Aggregate<RosterMonth> roster = months.load(command.roster().value());
        Scope place = Places.scope(roster.invoke(RosterMonth::unit), decision);
        Signature by = decision.within(place);
        roster.execute(r -> r.requirePublished(decision));
        YearMonth month = roster.invoke(RosterMonth::month);
        Set<String> codes = roster.invoke(RosterMonth::patterns).keySet();
        new RosterLines(month, place, codes, decision).requireChanges(command.changes());
        RosterSheet before = roster.invoke(RosterMonth::sheet);
        RosterSheet after = before.copy();
        List<RosterChange> changes = command.changes().stream()
                .map(c -> new RosterChange(c.employee(), c.date(), before.mark(c.employee(), c.date()), c.mark()))
                // A day that stays as it is keeps what it came by: a swap, a leave (V-109, V-114).
                .filter(c -> !c.after().equals(c.before()))
                .toList();
        decision.requireState(!changes.isEmpty(), "refused.rosterUnchanged");
        changes.forEach(c -> after.set(c.employee(), c.date(), c.after()));
        requireKept(
                RosterCheck.added(findings(roster, before, place, decision), findings(roster, after, place, decision)),
                decision);
        roster.execute(r -> r.change(changes, command.reason(), null, by));
    }

    private void draft(
            RecordId unit, YearMonth month, List<ShiftPattern> patterns, List<DutyRow> rows, Decision decision)
            throws Exception {
        Aggregate<RosterMonth> roster =
                months.loadOrCreate(RosterMonth.of(unit, month).value(), RosterMonth::empty);
        decision.applies("V-122");
        roster.execute(r -> r.draft(unit, month, patterns, rows, decision));
        List<RosterFinding> findings = findings(roster, Places.scope(unit, decision), decision);
        roster.execute(r -> r.checked(findings));
    }

    private List<RosterFinding> findings(Aggregate<RosterMonth> roster, Scope place, Decision decision) {
        return findings(roster, roster.invoke(RosterMonth::sheet), place, decision);
    }

    private List<RosterFinding> findings(
            Aggregate<RosterMonth> roster, RosterSheet sheet, Scope place, Decision decision) {
        YearMonth month = roster.invoke(RosterMonth::month);
        RecordId unit = roster.invoke(RosterMonth::unit);
        List<RosterCheck.Lines> neighbours = Stream.of(month.minusMonths(1), month.plusMonths(1))
                .flatMap(other -> rosters.published(unit, other).stream())
                .map(other -> new RosterCheck.Lines(
                        other.invoke(RosterMonth::month),
                        other.invoke(RosterMonth::sheet),
                        other.invoke(RosterMonth::patterns)))
                .toList();
        return new RosterCheck(
                        new RosterCheck.Lines(month, sheet, roster.invoke(RosterMonth::patterns)),
                        neighbours,
                        place,
                        roster.invoke(RosterMonth::zone),
                        decision.organisation(),
                        decision.rules().businessDays(),
                        decision.number("V-110", "restMinutes"))
                .findings();
    }

    /** Refuses by the rule of the first finding there is; all of them stand in the check of the roster. */
    private static void requireKept(List<RosterFinding> findings, Decision decision) {
        List<String> rules = findings.stream()
                .map(finding -> finding.fault().rule())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (String rule : rules) {
            List<RosterFinding> against = findings.stream()
                    .filter(finding -> rule.equals(finding.fault().rule()))
                    .toList();
            RosterFinding first = against.getFirst();
            decision.require(
                    rule,
                    false,
                    "refused.rosterNotKept",
                    List.of(remedy(
                            "remedy.checkRoster",
                            "shifts.CheckRoster",
                            Post.SHIFT_LEADER,
                            Post.DEPARTMENT_DIRECTOR,
                            Post.CENTRE_DIRECTOR)),
                    fact("count", against.size()),
                    fact("fault", "choice.RosterFault." + first.fault()),
                    fact("date", first.date()),
                    fact("shift", first.pattern()),
                    fact(
                            "employee",
                            first.employee() == null ? "–" : first.employee().key()));
        }
    }

    private static void requireDraft(Aggregate<RosterMonth> roster, Decision decision) {
        boolean published = roster.invoke(RosterMonth::published);
        decision.requireState(!published, "refused.rosterPublished", fact("month", roster.invoke(RosterMonth::month)));
    }

    private Aggregate<ShiftPlan> plan(RecordId unit, Decision decision) {
        Optional<Aggregate<ShiftPlan>> plan = plans.find(ShiftPlan.of(unit));
        decision.requireState(
                plan.isPresent(),
                "refused.noShifts",
                List.of(remedy(
                        "remedy.setShifts", "shifts.SetShiftPattern", Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR)),
                fact("unit", unit));
        return plan.orElseThrow();
    }

    private static Set<String> codes(List<ShiftPattern> patterns) {
        return patterns.stream().map(ShiftPattern::code).collect(Collectors.toSet());
    }

    private static YearMonth month(String text, Decision decision) {
        YearMonth month = null;
        try {
            month = YearMonth.parse(text);
        } catch (DateTimeException e) {
            decision.requireField("month", false, "refused.notAMonth", fact("month", text));
        }
        return Objects.requireNonNull(month);
    }
}
