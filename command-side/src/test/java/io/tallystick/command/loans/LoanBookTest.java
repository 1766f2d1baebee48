package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.OldLedgers;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingBroughtBack;
import io.tallystick.events.custody.HoldingEvent.HoldingLent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.ReaderEvent.FileTaken;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.events.loans.ReturnCondition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoanBookTest {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 12);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 11);

    private final OldLedgers old = new OldLedgers();
    private final Scenario house = old.house();

    private static OldLoanRow row(int row, String code, @Nullable String employee, @Nullable String reader) {
        return new OldLoanRow(row, code, employee, reader, "Planning office", LENT, DUE, null, "audit");
    }

    private Scenario take(OldLoanRow... rows) {
        return house.as("ru")
                .command(new TakeOverLoans(Scenario.FONDS, Archive.ARCHIVES, old.file(), List.of(rows), 0));
    }

    private List<RowFault> faults() {
        assertThat(house.refused().reason()).isEqualTo("refused.badRows");
        return ((Answer.Refused) house.answer()).rows();
    }

    @Test
    void open_loans_run_on_and_are_due_when_they_were() {
        List<RecordId> units = old.taken("A-1", "A-2", "A-3");
        take(
                        row(2, "A-1", house.person("han").key(), null),
                        row(3, "A-2", null, "Visitor Wang"),
                        row(4, "A-3", null, "Visitor Wang"))
                .accepted();
        assertThat(house.events(LentOffSite.class))
                .extracting(LentOffSite::day, LentOffSite::days, LentOffSite::dueOn)
                .containsOnly(tuple(LENT, 30, DUE));
        assertThat(house.events(HoldingLent.class)).hasSize(3);
        assertThat(house.events(FileTaken.class)).extracting(FileTaken::unit).containsExactlyElementsOf(units);
        assertThat(house.events(ReaderRegistered.class)).hasSize(1);

        RecordId loan = house.events(LoanMigrated.class).getFirst().loan();
        house.as("ru")
                .command(new TakeBack(loan, 3, ReturnCondition.INTACT, null, null, null, null))
                .accepted();
        assertThat(house.events(LoanReturned.class).getFirst().daysLate()).isEqualTo(19);
        assertThat(house.events(HoldingBroughtBack.class)).hasSize(1);
    }

    @Test
    void an_open_loan_is_renewed_as_any_other() {
        old.taken("A-1");
        take(row(2, "A-1", house.person("han").key(), null)).accepted();
        RecordId loan = house.events(LoanMigrated.class).getFirst().loan();
        house.command(new RenewLoan(loan)).accepted();
        house.command(new RenewLoan(loan));
        assertThat(house.refused().reason()).isEqualTo("refused.renewedBefore");
    }

    @Test
    void a_row_that_names_a_code_nobody_has_or_two_have_is_bad_and_nothing_is_taken() {
        old.taken("A-1", "A-2", "A-2");
        take(
                row(2, "A-1", null, "Wang"),
                row(3, "A-9", null, "Wang"),
                row(4, "A-2", null, "Wang"),
                row(5, "A-1", null, "Wang"),
                row(6, "A-1", "E9999", null));
        assertThat(faults())
                .extracting(RowFault::row, RowFault::field, RowFault::reason)
                .containsExactly(
                        tuple(3, "code", "refused.rowCodeUnknown"),
                        tuple(4, "code", "refused.rowCodeTwice"),
                        tuple(5, "code", "refused.rowLentTwice"),
                        tuple(6, "code", "refused.rowLentTwice"),
                        tuple(6, "employee", "refused.noSuchEmployee"));
    }

    @Test
    void days_that_cannot_be_and_files_that_are_out_are_bad_rows() {
        old.taken("A-1", "A-2", "A-3");
        take(row(2, "A-1", null, "Wang")).accepted();
        take(
                row(2, "A-1", null, "Wang"),
                new OldLoanRow(3, "A-2", null, "Wang", null, LocalDate.of(2026, 3, 3), DUE, null, null),
                new OldLoanRow(4, "A-3", null, null, null, LENT, DUE, null, null));
        assertThat(faults())
                .extracting(RowFault::row, RowFault::reason)
                .containsExactly(
                        tuple(2, "refused.rowNotInCustody"),
                        tuple(3, "refused.rowFuture"),
                        tuple(3, "refused.rowDueBeforeLent"),
                        tuple(4, "refused.rowNoReader"));
    }
}
