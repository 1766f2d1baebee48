package io.tallystick.command.statistics;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** One month after the other: the first is opened by hand, every other by the close of the one before it (I-14, I-17). */
public final class PeriodCalendar {
    private final Repository<StatisticsPeriod> periods;

    public PeriodCalendar(Repository<StatisticsPeriod> periods) {
        this.periods = periods;
    }

    @CommandHandler
    void handle(OpenFirstPeriod command, Decision decision) throws Exception {
        decision.within(decision.organisation().whole());
        decision.requireField(
                "month",
                command.month().matches("[0-9]{4}-(0[1-9]|1[0-2])"),
                "refused.notAMonth",
                fact("month", command.month()));
        YearMonth month = YearMonth.parse(command.month());
        decision.requireState(decision.periods().none(), "refused.periodsRunOn");
        decision.requireField(
                "month", !month.atDay(1).isAfter(decision.today()), "refused.monthNotBegun", fact("month", month));
        decision.applies("I-14");
        open(month, decision);
    }

    @CommandHandler
    void handle(ClosePeriod command, Decision decision) throws Exception {
        decision.within(decision.organisation().whole());
        Aggregate<StatisticsPeriod> period = periods.load(command.period().value());
        YearMonth month = YearMonth.parse(period.invoke(p -> p.opened().month()));
        decision.require(
                "I-17",
                inOffice(decision.today(), decision),
                "refused.noStatistician",
                List.of(remedy("remedy.appointStatistician", "organisation.AssignPost", Post.LEDGER_ADMINISTRATOR)));
        int vacant = (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !inOffice(day, decision))
                .count();
        period.execute(p -> p.close(vacant, decision));
        open(month.plusMonths(1), decision);
    }

    /** Whether somebody holds the post of statistician for the whole house on the day, in person. */
    private static boolean inOffice(LocalDate day, Decision decision) {
        Scope whole = decision.organisation().whole();
        return decision.organisation().appointments().stream()
                .anyMatch(a -> a.post() == Post.STATISTICIAN
                        && a.actingFor() == null
                        && a.heldOn(day)
                        && decision.organisation().covers(a.scope(), whole));
    }

    private void open(YearMonth month, Decision decision) throws Exception {
        RecordId id = Periods.of(month);
        PeriodOpened opening = new PeriodOpened(
                id,
                month.toString(),
                decision.startOf(month.atDay(1)),
                decision.startOf(month.plusMonths(1).atDay(1)),
                decision.by());
        periods.loadOrCreate(id.value(), StatisticsPeriod::none).execute(period -> period.open(opening));
    }
}
