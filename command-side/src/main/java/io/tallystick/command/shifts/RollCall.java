package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.Portions;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.shifts.BreachBasis;
import io.tallystick.events.shifts.Presence;
import io.tallystick.events.shifts.RollCallEntry;
import io.tallystick.events.shifts.ShiftEvent.LateForRollCall;
import io.tallystick.events.shifts.ShiftEvent.RollCallClosed;
import io.tallystick.events.shifts.ShiftEvent.RollCallTaken;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import io.tallystick.events.shifts.ShiftEvent.SignedOn;
import io.tallystick.events.shifts.ShiftEvent.TeamEntered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** People come to a shift and the roll is called; whatever happened is recorded (V-38, V-79, V-80, V-141, V-103). */
final class RollCall {
    private static final int BYTES_AN_ENTRY = 1200;
    /** Earlier than this before it begins nobody comes to a shift; it would be presence on account. */
    private static final Duration EARLIEST = Duration.ofHours(12);

    private final Repository<Shift> shifts;
    private final Rosters rosters;

    /** A shift with those rostered for it. */
    private record Manned(Aggregate<Shift> shift, Map<RecordId, RosteredShift> crew) {}

    RollCall(Repository<Shift> shifts, Rosters rosters) {
        this.shifts = shifts;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(SignOn command, Decision decision) throws Exception {
        Signature by = decision.within(Places.scope(command.unit(), decision));
        OnDuty.forOneself(command.employee(), decision);
        requireEmployee(command.employee(), decision);
        Instant at = decision.occurredAt();
        Manned manned = manned(command.unit(), command.date(), command.pattern(), at, decision);
        manned.shift().execute(shift -> signOn(shift, manned.crew(), command.employee(), at, by, decision));
    }

    @CommandHandler
    void handle(TakeRollCall command, Decision decision) throws Exception {
        Signature by = decision.within(Places.scope(command.unit(), decision));
        Instant at = decision.occurredAt();
        Manned manned = manned(command.unit(), command.date(), command.pattern(), at, decision);
        Set<RecordId> called = new HashSet<>();
        for (int i = 0; i < command.entries().size(); i++) {
            RollCallLine line = command.entries().get(i);
            requireEmployee(line.employee(), decision);
            decision.requireField(
                    "entries[" + i + "].employee",
                    called.add(line.employee()),
                    "refused.calledTwice",
                    fact("employee", line.employee()));
            decision.requireField(
                    "entries[" + i + "].arrivedAt",
                    line.arrivedAt() == null || !line.arrivedAt().isAfter(decision.recordedAt()),
                    "refused.arrivedLaterThanNow");
        }
        long untidy = command.entries().stream()
                .filter(RollCallLine::there)
                .filter(line -> !line.tidy())
                .count();
        decision.require("V-38", untidy == 0, "refused.dressOrBadge", fact("count", untidy));
        long missing = manned.crew().keySet().stream()
                .filter(person -> !called.contains(person))
                .count();
        decision.require("V-79", missing == 0, "refused.notCalled", fact("count", missing));
        String comments =
                command.comments() == null ? null : SubscriberData.hidden("comments", command.comments(), decision);
        manned.shift().execute(shift -> {
            for (RollCallLine line : command.entries()) {
                if (line.there() && shift.signOns(line.employee()) == 0) {
                    Instant came = line.arrivedAt() == null ? at : line.arrivedAt();
                    signOn(shift, manned.crew(), line.employee(), came, by, decision);
                }
            }
            List<RollCallEntry> entries = command.entries().stream()
                    .map(line -> entry(line, decision))
                    .toList();
            RecordId id = shift.head().shift();
            Portions.of(entries, entry -> BYTES_AN_ENTRY).forEach(some -> shift.tell(new RollCallTaken(id, some, by)));
            decision.require("V-141", !at.isAfter(shift.head().starts()), "refused.rollCallLate");
            shift.tell(new RollCallClosed(id, at, comments, by));
        });
    }

    @CommandHandler
    void handle(RecordEntry command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        Instant at = decision.occurredAt();
        loaded.execute(shift -> {
            boolean after =
                    shift.rollCallClosed().filter(end -> !at.isBefore(end)).isPresent();
            decision.require("V-80", after, "refused.enteredBeforeRollCall");
            shift.tell(new TeamEntered(command.shift(), at, by));
        });
    }

    private void signOn(
            Shift shift,
            Map<RecordId, RosteredShift> crew,
            RecordId employee,
            Instant at,
            Signature by,
            Decision decision) {
        ShiftOpened head = shift.head();
        RosteredShift rostered = crew.get(employee);
        int number = shift.signOns(employee) + 1;
        decision.require("V-122", rostered != null, "refused.cameUnrostered");
        shift.tell(new SignedOn(head.shift(), employee, number, at, rostered != null, by));
        if (number > 1 || rostered == null) {
            return;
        }
        boolean excused = rostered.excusedBy() != null;
        Instant rollCall = head.starts().minus(decision.number("V-79", "earlyMinutes"), ChronoUnit.MINUTES);
        if (decision.applies("V-79") && at.isAfter(rollCall)) {
            String minutes = String.valueOf(Math.ceilDiv(ChronoUnit.SECONDS.between(rollCall, at), 60L));
            shift.tell(new LateForRollCall(head.shift(), employee, decision.protect(employee, minutes)));
        }
        if (employee.equals(head.leader())) {
            Instant leaderBy = head.starts().minus(decision.number("V-141", "leaderEarlyMinutes"), ChronoUnit.MINUTES);
            decision.require("V-141", !at.isAfter(leaderBy), "refused.leaderLate");
        }
        decision.require("V-86", excused || !at.isAfter(head.starts()), "refused.cameLate");
        boolean fromRollCall = decision.list("V-103", "lateFrom").contains("ROLL_CALL");
        int late = Shift.minutes(fromRollCall ? rollCall : head.starts(), at);
        if (!excused && late >= decision.number("V-103", "lateMinutes") && decision.applies("V-103")) {
            OnDuty.breach(shift, employee, BreachBasis.LATE, late, decision);
        }
    }

    private static RollCallEntry entry(RollCallLine line, Decision decision) {
        RecordId person = line.employee();
        return new RollCallEntry(
                person,
                decision.protect(person, line.presence().name()),
                line.there() ? seal(person, String.valueOf(!Boolean.FALSE.equals(line.dress())), decision) : null,
                line.there() ? seal(person, String.valueOf(!Boolean.FALSE.equals(line.badge())), decision) : null,
                line.remarks() == null ? null : seal(person, line.remarks(), decision));
    }

    private static @Nullable Protected<String> seal(RecordId person, String value, Decision decision) {
        return decision.protect(person, value);
    }

    private Manned manned(RecordId unit, LocalDate date, String pattern, Instant at, Decision decision)
            throws Exception {
        Optional<Aggregate<RosterMonth>> roster = rosters.published(unit, YearMonth.from(date));
        Optional<ShiftOpened> opening = roster.flatMap(r -> r.invoke(m -> m.opening(date, pattern)));
        decision.requireState(
                opening.isPresent(), "refused.noShiftThatDay", fact("date", date), fact("shift", pattern));
        BusinessDays calendar = decision.rules().businessDays();
        Map<RecordId, RosteredShift> crew = new HashMap<>();
        List<RosteredShift> rostered = roster.orElseThrow().invoke(m -> m.crew(date, pattern, calendar));
        rostered.forEach(one -> crew.put(one.employee(), one));
        ShiftOpened opened = opening.orElseThrow();
        decision.requireState(!at.isBefore(opened.starts().minus(EARLIEST)), "refused.notYet", fact("from", date));
        Aggregate<Shift> shift = shifts.loadOrCreate(opened.shift().value(), Shift::empty);
        shift.execute(s -> s.open(opened));
        shift.execute(s -> OnDuty.requireOpen(s, decision));
        return new Manned(shift, crew);
    }

    private static void requireEmployee(RecordId person, Decision decision) {
        decision.requireState(
                decision.organisation().employee(person).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", person));
    }

    /** Whether somebody of the line stood there. */
    static boolean there(Presence presence) {
        return presence == Presence.PRESENT || presence == Presence.LATE;
    }
}
