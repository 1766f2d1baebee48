package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.BulletinEvent.BulletinPublished;
import io.tallystick.events.shifts.BulletinEvent.BulletinRead;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSectionFilled;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedIn;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedOut;
import io.tallystick.events.shifts.ShiftHandoverEvent.Problem;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Shifts are handed over, problems carried on, bulletins read (V-25, V-46, V-83, V-84). */
final class HandingOver {
    private final Repository<ShiftHandover> handovers;
    private final Repository<Shift> shifts;
    private final LedgerRecords<OpenProblems> problems;
    private final Repository<BulletinBoard> boards;
    private final Rosters rosters;

    HandingOver(
            Repository<ShiftHandover> handovers,
            Repository<Shift> shifts,
            LedgerRecords<OpenProblems> problems,
            Repository<BulletinBoard> boards,
            Rosters rosters) {
        this.handovers = handovers;
        this.shifts = shifts;
        this.problems = problems;
        this.boards = boards;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(OpenHandover command, Decision decision) throws Exception {
        Aggregate<Shift> shift = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(shift, decision);
        ShiftOpened head = shift.invoke(Shift::head);
        List<Problem> carried = problems.find(OpenProblems.of(head.unit()))
                .map(all -> all.invoke(OpenProblems::all))
                .orElse(List.of());
        List<RosterChange> changes = rosters.published(head.unit(), YearMonth.from(head.date()))
                .map(roster -> roster.invoke(r -> r.changesFrom(head.date())))
                .orElse(List.of());
        decision.applies("V-84");
        RecordId id = ShiftHandover.of(command.shift());
        handovers.newInstance(
                () -> new ShiftHandover(new HandoverOpened(id, command.shift(), head.unit(), carried, changes, by)));
    }

    @CommandHandler
    void handle(FillHandoverHead command, Decision decision) {
        Aggregate<ShiftHandover> handover = handovers.load(command.handover().value());
        Signature by = within(handover, decision);
        SubscriberData.keptOut("text", command.text(), decision);
        handover.execute(h -> {
            decision.requireState(!h.in(), "refused.handedOver");
            h.tell(new HandoverSectionFilled(command.handover(), command.head(), command.text(), by));
        });
    }

    @CommandHandler
    void handle(SignHandoverOut command, Decision decision) {
        Aggregate<ShiftHandover> handover = handovers.load(command.handover().value());
        Signature by = within(handover, decision);
        handover.execute(h -> {
            decision.requireState(h.out() == null && !h.in(), "refused.handedOver");
            for (String rule : List.of("V-25", "V-84")) {
                long lacking = h.lacking(HandoverHead.of(decision.list(rule, "handoverSections")));
                decision.require(rule, lacking == 0, "refused.headsNotFilled", fact("count", lacking));
            }
            h.tell(new HandoverSignedOut(command.handover(), by));
        });
    }

    @CommandHandler
    void handle(SignHandoverIn command, Decision decision) {
        Aggregate<ShiftHandover> handover = handovers.load(command.handover().value());
        Signature by = within(handover, decision);
        handover.execute(h -> {
            decision.requireState(h.out() != null && !h.in(), "refused.notSignedOut");
            decision.separate("V-25", "role.handedOver", h.out());
            h.tell(new HandoverSignedIn(command.handover(), h.head().shift(), by));
        });
    }

    @CommandHandler
    void handle(PublishBulletin command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        RecordId id = BulletinBoard.of(command.unit());
        decision.applies("V-83");
        SubscriberData.keptOut("title", command.title(), decision);
        SubscriberData.keptOut("text", command.text(), decision);
        Integer replaces = command.replaces();
        boards.loadOrCreate(id.value(), BulletinBoard::empty).execute(board -> {
            decision.requireField(
                    "replaces",
                    replaces == null || board.bulletin(replaces).isPresent(),
                    "refused.noSuchBulletin",
                    fact("number", String.valueOf(replaces)));
            board.tell(new BulletinPublished(
                    id,
                    command.unit(),
                    board.next(),
                    command.title(),
                    command.text(),
                    !Boolean.FALSE.equals(command.mandatory()),
                    replaces,
                    by));
        });
    }

    @CommandHandler
    void handle(ReadBulletin command, Decision decision) {
        Aggregate<BulletinBoard> loaded = boards.load(command.board().value());
        BulletinPublished bulletin =
                loaded.invoke(board -> board.bulletin(command.number())).orElse(null);
        decision.within(decision.organisation().homeOf(decision.askedBy()));
        decision.requireState(bulletin != null, "refused.noSuchBulletin", fact("number", command.number()));
        RecordId reader = Objects.requireNonNull(decision.by()).employee();
        loaded.execute(board -> {
            decision.requireState(!board.read(reader, command.number()), "refused.readAlready");
            board.tell(new BulletinRead(command.board(), command.number(), reader));
        });
    }

    private static Signature within(Aggregate<ShiftHandover> handover, Decision decision) {
        return decision.within(Places.scope(handover.invoke(h -> h.head().unit()), decision));
    }
}
