package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Rosters, sign-on, handover. */
public final class ShiftsModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            SetShiftPattern.class,
            DropShiftPattern.class,
            SetRotation.class,
            SetJobType.class,
            AssessSkill.class,
            ScoreEvaluation.class,
            DraftRoster.class,
            DraftFromRotation.class,
            CheckRoster.class,
            PublishRoster.class,
            ChangeRoster.class,
            SignOn.class,
            TakeRollCall.class,
            RecordEntry.class,
            TakeOverPost.class,
            SignOff.class,
            RecordLeft.class,
            ApproveLeavePost.class,
            RecordPostLeft.class,
            RecordPostResumed.class,
            AssignTask.class,
            AnswerTask.class,
            ObserveConduct.class,
            OrderStopWork.class,
            LiftStopWork.class,
            WriteDutyLog.class,
            SignDutyLog.class,
            CloseShift.class,
            ContestBreach.class,
            DecideContest.class,
            OpenHandover.class,
            FillHandoverHead.class,
            SignHandoverOut.class,
            SignHandoverIn.class,
            NoteProblem.class,
            SolveProblem.class,
            CarryProblemOver.class,
            NoteImprovement.class,
            PublishBulletin.class,
            ReadBulletin.class);

    private static final List<Class<?>> RECORDS = List.of(
            ShiftPlan.class,
            Agent.class,
            RosterMonth.class,
            Shift.class,
            BulletinBoard.class,
            OpenProblems.class,
            ShiftHandover.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer
                .registerCommandHandler(
                        axon -> new Planning(axon.repository(ShiftPlan.class), axon.repository(Agent.class)))
                .registerCommandHandler(axon -> new RosterDesk(
                        LedgerRecords.in(axon, RosterMonth.class),
                        LedgerRecords.in(axon, ShiftPlan.class),
                        rosters(axon)))
                .registerCommandHandler(axon -> new RollCall(axon.repository(Shift.class), rosters(axon)))
                .registerCommandHandler(axon -> new AtPost(axon.repository(Shift.class), rosters(axon)))
                .registerCommandHandler(axon -> new Floor(
                        axon.repository(Shift.class),
                        LedgerRecords.in(axon, BulletinBoard.class),
                        LedgerRecords.in(axon, ShiftHandover.class),
                        LedgerRecords.in(axon, OpenProblems.class),
                        rosters(axon)))
                .registerCommandHandler(axon ->
                        new ProblemDesk(LedgerRecords.in(axon, OpenProblems.class), axon.repository(Shift.class)))
                .registerCommandHandler(axon -> new Evaluating(axon.repository(Agent.class)))
                .registerCommandHandler(axon -> new HandingOver(
                        axon.repository(ShiftHandover.class),
                        axon.repository(Shift.class),
                        LedgerRecords.in(axon, OpenProblems.class),
                        LedgerRecords.in(axon, BulletinBoard.class),
                        rosters(axon)));
    }

    /** The shifts in the published rosters, also for those who decide over leave and swaps. */
    public static Rosters rosters(Configuration axon) {
        return new Rosters(LedgerRecords.in(axon, RosterMonth.class));
    }
}
