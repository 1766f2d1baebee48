package io.tallystick.command.filing;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.modelling.command.Repository;

/** A statistical return that was filed is a paper of class PLAN, which the statistician's department owes the archives (I-25). */
public final class ReturnsOwed {
    private final Repository<FilingObligation> obligations;

    ReturnsOwed(Repository<FilingObligation> obligations) {
        this.obligations = obligations;
    }

    /** What is owed for a filing of a return. */
    public static RecordId obligation(RecordId report, int filing) {
        return RecordId.of("obligation", "return-" + report.key() + "-" + filing);
    }

    /**
     * Opens it, by the statistician who decides. The usual arranger files it and the usual head approves; nothing files itself.
     *
     * @param year the year the return is of
     */
    public void open(RecordId obligation, int year, Decision decision) throws Exception {
        if (!decision.applies("I-25")) {
            return;
        }
        Scope department = decision.organisation().homeOf(decision.by().employee());
        LocalDate today = decision.today();
        LocalDate due = today.plusDays(decision.number("I-25", "filingDays"));
        FilingObligationOpened opening = new FilingObligationOpened(
                obligation,
                FilingBasis.RETURN,
                Objects.requireNonNull(department.fonds()),
                Objects.requireNonNull(department.unit()),
                null,
                null,
                year,
                today,
                due,
                decision.rules().businessDays().onOrAfter(due).orElse(due),
                decision.by());
        obligations.loadOrCreate(obligation.value(), FilingObligation::none).execute(o -> o.open(opening));
    }
}
