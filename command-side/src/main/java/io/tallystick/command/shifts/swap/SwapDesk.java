package io.tallystick.command.shifts.swap;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.command.shifts.swap.Alternatives.Found;
import io.tallystick.command.shifts.swap.SwapCheck.Fault;
import io.tallystick.command.shifts.swap.SwapCheck.Pair;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.SwapCover;
import io.tallystick.events.shifts.SwapEvent.SwapAccepted;
import io.tallystick.events.shifts.SwapEvent.SwapApprovedByLeader;
import io.tallystick.events.shifts.SwapEvent.SwapBriefingSigned;
import io.tallystick.events.shifts.SwapEvent.SwapCancelled;
import io.tallystick.events.shifts.SwapEvent.SwapDeclined;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapEvent.SwapRevalidated;
import io.tallystick.events.shifts.SwapLeg;
import io.tallystick.events.shifts.SwapSide;
import io.tallystick.events.shifts.SwapState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** Swaps are asked for, agreed to by both people and both leaders, registered and looked at again (V-105 to V-117). */
final class SwapDesk {
    private final LedgerRecords<Swap> swaps;
    private final Registering registering;
    private final Rosters rosters;
    private final Function<Decision, SwapCheck> checks;

    SwapDesk(
            LedgerRecords<Swap> swaps,
            LedgerRecords<SwapQuota> quotas,
            Rosters rosters,
            Function<Decision, SwapCheck> checks) {
        this.swaps = swaps;
        this.registering = new Registering(quotas, rosters);
        this.rosters = rosters;
        this.checks = checks;
    }

    @CommandHandler
    void handle(RequestSwap command, Decision decision) throws Exception {
        RecordId asker = decision.askedBy();
        Signature by = decision.within(decision.organisation().homeOf(asker));
        String reason = command.reason();
        decision.require("V-105", reason != null && !reason.isBlank(), "refused.swapWithoutReason");
        SwapCheck check = checks.apply(decision);
        Pair pair = requirePair(check, asker, command.date(), command.counterpart(), command.returnDate(), decision);
        requireKept(check, pair, decision);
        RecordId id = decision.newId("swap");
        swaps.newInstance(() -> new Swap(new SwapRequested(
                id,
                asker,
                command.counterpart(),
                leg(pair.mine(), command.counterpart()),
                leg(pair.theirs(), asker),
                decision.protect(asker, Objects.requireNonNullElse(reason, "")),
                by)));
    }

    @CommandHandler
    void handle(AcceptSwap command, Decision decision) {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.counterpart()));
        swap.execute(s -> s.requireState(decision, SwapState.REQUESTED));
        decision.require(
                "V-106",
                by.employee().equals(head.counterpart()),
                "refused.notTheCounterpart",
                fact("employee", head.counterpart()));
        swap.execute(s -> s.tell(new SwapAccepted(command.swap(), by)));
    }

    @CommandHandler
    void handle(DeclineSwap command, Decision decision) {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.counterpart()));
        swap.execute(s -> s.requireState(decision, SwapState.REQUESTED, SwapState.ACCEPTED));
        boolean may = by.post() != Post.AGENT
                || by.employee().equals(head.counterpart())
                || by.employee().equals(head.asker());
        decision.require("V-106", may, "refused.notTheCounterpart", fact("employee", head.counterpart()));
        swap.execute(s -> s.tell(new SwapDeclined(command.swap(), by)));
    }

    @CommandHandler
    void handle(ApproveSwap command, Decision decision) throws Exception {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.asker()));
        swap.execute(s -> s.requireState(decision, SwapState.ACCEPTED));
        Map<SwapSide, Signature> given = Objects.requireNonNull(swap.invoke(Swap::approvals));
        for (RecordId person : List.of(head.asker(), head.counterpart())) {
            decision.separate("VI-14", "role.swapper", new Signature(person, Post.NONE, null));
        }
        given.values().forEach(earlier -> decision.separate("VI-14", "role.approver", earlier));
        SwapCheck check = checks.apply(decision);
        Pair pair = requirePair(
                check,
                head.asker(),
                head.leg().date(),
                head.counterpart(),
                head.back().date(),
                decision);
        Optional<SwapSide> side = Sides.of(pair).sideOf(by, given);
        decision.require(
                "V-106",
                side.isPresent(),
                "refused.notTheLeader",
                List.of(remedy(
                        "remedy.bothLeaders", "shifts.ApproveSwap", Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR)));
        requireKept(check, pair, decision);
        List<SwapCover> cover = Stream.of(pair.mine(), pair.theirs())
                .map(s -> new SwapCover(s.date(), s.pattern().code(), s.cover(), check.least(s)))
                .toList();
        SwapSide agreed = side.orElse(given.containsKey(SwapSide.ASKER) ? SwapSide.COUNTERPART : SwapSide.ASKER);
        swap.execute(s -> s.tell(new SwapApprovedByLeader(command.swap(), agreed, cover, by)));
        if (!given.isEmpty()) {
            registering.register(swap, head, check.returnCounts(), by);
        }
    }

    @CommandHandler
    void handle(SignSwapBriefing command, Decision decision) {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.asker()));
        swap.execute(s -> s.requireState(decision, SwapState.REGISTERED));
        boolean one = by.employee().equals(head.asker()) || by.employee().equals(head.counterpart());
        decision.requireState(one, "refused.notASwapper");
        LocalDate first = head.leg().date().isBefore(head.back().date())
                ? head.leg().date()
                : head.back().date();
        RecordId taker = first.equals(head.leg().date())
                ? head.leg().taker()
                : head.back().taker();
        boolean before = rosters.on(taker, first, decision)
                .filter(shift -> !decision.recordedAt().isBefore(shift.starts()))
                .isEmpty();
        decision.require("V-112", before, "refused.briefedLate", fact("date", first));
        swap.execute(s -> s.tell(new SwapBriefingSigned(command.swap(), by)));
    }

    @CommandHandler
    void handle(CancelSwap command, Decision decision) {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.asker()));
        swap.execute(s -> s.requireState(decision, SwapState.REQUESTED, SwapState.ACCEPTED, SwapState.REGISTERED));
        boolean registered = swap.invoke(Swap::state) == SwapState.REGISTERED;
        decision.requireState(!registered || !registering.begun(head, decision), "refused.swapBegun");
        decision.applies("V-116");
        swap.execute(
                s -> s.tell(new SwapCancelled(command.swap(), decision.protect(head.asker(), command.reason()), by)));
        if (registered) {
            registering.undo(head, by);
        }
    }

    @CommandHandler
    void handle(RevalidateSwap command, Decision decision) {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.asker()));
        swap.execute(s -> s.requireState(decision, SwapState.REGISTERED));
        SwapCheck check = checks.apply(decision);
        Optional<Fault> fault = Stream.of(head.leg(), head.back())
                .filter(leg -> leg.date().equals(command.date()) && decision.applies("V-116"))
                .flatMap(leg -> now(check, leg, decision).stream())
                .findFirst();
        boolean holds = fault.isEmpty() || registering.begun(head, decision);
        swap.execute(s -> s.tell(new SwapRevalidated(
                command.swap(), command.date(), holds, fault.map(Fault::rule).orElse(null))));
        if (!holds) {
            registering.undo(head, by);
        }
    }

    /** What speaks against the shift as it stands in the roster now. */
    private List<Fault> now(SwapCheck check, SwapLeg leg, Decision decision) {
        Optional<RosteredShift> shift = rosters.on(leg.taker(), leg.date(), decision);
        if (shift.isEmpty()) {
            return List.of(Fault.of("V-107", "refused.swapIncomplete"));
        }
        RosteredShift one = shift.get();
        if (one.excusedBy() != null) {
            return List.of(Fault.of("V-114", "refused.swapOnLeave"));
        }
        if (one.holiday()) {
            return List.of(Fault.of("V-117", "refused.swapOnHoliday"));
        }
        return Stream.concat(
                        check.rest(check.near(leg.taker(), leg.date()), one, leg.taker()).stream(),
                        check.cover(one, leg.taker()).stream())
                .filter(f ->
                        decision.rules().inForce(f.rule(), decision.today()).isPresent())
                .toList();
    }

    private Pair requirePair(
            SwapCheck check, RecordId asker, LocalDate date, RecordId other, LocalDate back, Decision decision) {
        Optional<Pair> pair = check.pair(asker, date, other, back);
        if (pair.isEmpty()) {
            Found found = Alternatives.of(check, rosters, asker, date, other, decision);
            decision.insist("V-107", false, "refused.swapIncomplete", found.remedies(), found.facts(List.of()));
            decision.requireState(false, "refused.swapIncomplete", found.facts(List.of()));
        }
        return pair.orElseThrow();
    }

    private void requireKept(SwapCheck check, Pair pair, Decision decision) {
        @Nullable Found found = null;
        for (Fault fault : check.faults(pair)) {
            if (!decision.applies(fault.rule())) {
                continue;
            }
            found = found == null
                    ? Alternatives.of(
                            check,
                            rosters,
                            pair.mine().employee(),
                            pair.mine().date(),
                            pair.theirs().employee(),
                            decision)
                    : found;
            decision.require(fault.rule(), false, fault.reason(), found.remedies(), found.facts(fault.facts()));
        }
    }

    private static SwapLeg leg(RosteredShift shift, RecordId taker) {
        String mark = shift.pattern().code() + (shift.leads() ? "*" : "");
        return new SwapLeg(shift.roster(), shift.date(), mark, shift.employee(), taker);
    }
}
