package io.tallystick.command.statistics.returns;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.filing.ReturnsOwed;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.ReturnForm;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import java.time.LocalDate;
import java.time.MonthDay;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Opens returns with their last day, and files them: what is filed is then owed to the archives (I-18, I-25). */
public final class Returns {
    private final Repository<StatisticalReturn> returns;
    private final ReturnsOwed owed;

    public Returns(Repository<StatisticalReturn> returns, ReturnsOwed owed) {
        this.returns = returns;
        this.owed = owed;
    }

    @CommandHandler
    void handle(OpenReturn command, Decision decision) throws Exception {
        decision.within(decision.organisation().whole());
        ReturnForm form = command.form();
        String period = command.period();
        decision.requireField("period", form.accepts(period), "refused.notATimeOfTheForm", fact("period", period));
        LocalDate begins = form.begins(period);
        LocalDate ends = form.ends(period);
        decision.requireField(
                "period", !begins.isAfter(decision.today()), "refused.timeNotBegun", fact("period", period));
        StatisticalReturn.formInForce(form, decision);
        LocalDate due = form == ReturnForm.ANNUAL
                ? MonthDay.parse("--" + decision.rules().parameter("I-18", "annualReturnDue", decision.occurredOn()))
                        .atYear(begins.getYear() + 1)
                : ends.plusDays(decision.number("I-18", "monthlyReturnDays"));
        RecordId id = form.returnFor(period);
        Aggregate<StatisticalReturn> report = returns.loadOrCreate(id.value(), StatisticalReturn::none);
        decision.requireState(!report.invoke(StatisticalReturn::opened), "refused.returnKnown", fact("period", period));
        LocalDate worked = decision.rules().businessDays().onOrAfter(due).orElse(due);
        report.execute(r -> r.open(new ReturnOpened(id, form, period, begins, ends, due, worked, decision.by())));
    }

    @CommandHandler
    void handle(FileStatisticalReturn command, Decision decision) throws Exception {
        decision.within(decision.organisation().whole());
        Aggregate<StatisticalReturn> report = returns.load(command.report().value());
        int filing = report.invoke(StatisticalReturn::filing);
        ReturnOpened terms = report.invoke(StatisticalReturn::terms);
        RecordId obligation = ReturnsOwed.obligation(command.report(), filing);
        report.execute(r -> r.file(command.reason(), obligation, decision));
        owed.open(obligation, terms.ends().getYear(), decision);
    }
}
