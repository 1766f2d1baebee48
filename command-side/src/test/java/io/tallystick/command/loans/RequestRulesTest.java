package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.ListTransfer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.OffsiteExceptionGranted;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.events.loans.UsePurpose;
import io.tallystick.testkit.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestRulesTest {
    private final ReadingRoom room = new ReadingRoom();
    private final Scenario house = room.house();

    @Rule("I-5")
    void files_are_read_for_the_work_s_need_only() {
        RecordId unit = room.file();
        house.as("feng").command(new RequestLoan(unit, null, UsePurpose.WORK, null, null, null, null, null, null));
        assertThat(house.refusedBy("I-5").reason()).isEqualTo("refused.noWorkReason");
    }

    @Test
    void a_file_is_read_in_the_room_unless_said_otherwise() {
        room.requested(ReadingRoom.reading(room.file()));
        LoanRequested requested = house.events(LoanRequested.class).getFirst();
        assertThat(requested.mode()).isEqualTo(LoanMode.READING_ROOM);
        assertThat(requested.employee()).isEqualTo(house.person("feng"));
        assertThat(requested.approvals()).containsExactly(Post.ARCHIVIST);
        assertThat(requested.file().pages()).isEqualTo(3);
    }

    @Rule("I-4")
    void as_a_rule_files_are_not_lent_out_of_the_room() {
        RecordId unit = room.file();
        house.as("feng")
                .command(new RequestLoan(
                        unit, LoanMode.OFF_SITE, UsePurpose.WORK, "hearing", null, null, null, null, null));
        assertThat(house.refusedBy("I-4").reason()).isEqualTo("refused.noExceptionReason");
    }

    @Rule("I-4")
    void some_files_never_leave_the_room_whatever_the_reason() {
        house.as("feng").command(ReadingRoom.offSite(room.migrated("絕密")));
        assertThat(house.refusedBy("I-4").reason()).isEqualTo("refused.neverLeaves");
    }

    @Rule("I-4")
    void an_exception_needs_the_approvals_of_two_posts() {
        RecordId loan = room.requested(ReadingRoom.offSite(room.file()));
        house.as("han").command(new ApproveLoan(loan, null)).accepted();
        assertThat(house.events(OffsiteExceptionGranted.class)).isEmpty();
        house.as("ru").command(new HandOut(loan, null));
        assertThat(house.refusedBy("I-4").reason()).isEqualTo("refused.noException");
    }

    @Test
    void the_exception_names_everybody_who_granted_it() {
        room.exception(room.file());
        OffsiteExceptionGranted granted =
                house.events(OffsiteExceptionGranted.class).getFirst();
        assertThat(granted.reason()).isEqualTo("shown in court");
        assertThat(granted.approvers())
                .extracting(s -> s.post())
                .containsExactly(Post.DEPARTMENT_HEAD, Post.ARCHIVES_HEAD);
    }

    @Test
    void how_many_approvals_an_exception_needs_is_the_house_s_to_say() {
        room.archive().parameter("I-4", "offsiteApprovals", "3");
        room.requested(ReadingRoom.offSite(room.file()));
        assertThat(house.events(LoanRequested.class).getFirst().approvals())
                .containsExactly(Post.DEPARTMENT_HEAD, Post.ARCHIVES_HEAD, Post.ARCHIVES_HEAD);
    }

    @Rule("VI-14")
    void who_asks_does_not_approve() {
        RequestLoan request = forEmployee(room.file(), "feng");
        house.as("ru").command(request).accepted();
        house.command(new ApproveLoan(house.record(), null));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void who_reads_does_not_approve_even_while_acting_for_somebody_else() {
        RequestLoan request = forEmployee(room.file(), "feng");
        house.as("hu").command(request).accepted();
        RecordId loan = house.record();
        room.archive().act("feng", "ru", Post.ARCHIVIST, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        house.as("feng").command(new ApproveLoan(loan, null));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void two_approvals_are_two_persons() {
        room.archive().act("han", "hu", Post.ARCHIVES_HEAD, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        RecordId loan = room.requested(ReadingRoom.offSite(room.file()));
        house.as("han").command(new ApproveLoan(loan, null)).accepted();
        house.command(new ApproveLoan(loan, null));
        house.refusedBy("VI-14");
    }

    @Test
    void the_ladder_by_security_class_is_climbed_in_its_order() {
        RecordId loan = room.requested(ReadingRoom.reading(room.migrated("機密")));
        house.as("ru").command(new ApproveLoan(loan, null));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        house.as("hu").command(new ApproveLoan(loan, null));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        house.as("han").command(new ApproveLoan(loan, null)).accepted();
        house.as("hu").command(new ApproveLoan(loan, null)).accepted();
        house.as("ru").command(new HandOut(loan, null)).accepted();
    }

    @Test
    void the_ladder_is_the_house_s_to_set() {
        room.archive().parameter("I-4", "readingLadder", "*=ARCHIVES_HEAD");
        RecordId loan = room.requested(ReadingRoom.reading(room.file()));
        house.as("ru").command(new ApproveLoan(loan, null));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        house.as("hu").command(new ApproveLoan(loan, null)).accepted();
    }

    @Test
    void what_is_not_in_custody_cannot_be_asked_for() {
        RecordId prepared = room.archive().ready(CustodyUnitKind.ITEM);
        house.as("feng").command(ReadingRoom.reading(prepared));
        assertThat(house.refused().reason()).isEqualTo("refused.notOnTheShelf");
        house.as("sun")
                .command(new ListTransfer(Archive.DEPARTMENT, Archive.ARCHIVES, List.of(prepared)))
                .accepted();
        house.as("feng").command(ReadingRoom.reading(prepared));
        assertThat(house.refused().facts()).containsEntry("where", "state.holding.IN_TRANSFER");
    }

    @Test
    void a_reader_without_an_account_is_registered_by_the_archives_room() {
        house.as("ru")
                .command(new RegisterReader(Archive.ARCHIVES, "Li Ming", "City museum", "138-0000"))
                .accepted();
        ReaderRegistered registered = house.events(ReaderRegistered.class).getFirst();
        assertThat(registered.name().subject()).isEqualTo(registered.reader());
        RequestLoan request = of(room.file(), null, registered.reader());
        house.as("feng").command(request);
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        house.as("ru").command(request).accepted();
        RecordId loan = house.record();
        assertThat(house.events(LoanRequested.class).getFirst().employee()).isNull();
        house.as("hu").command(new ApproveLoan(loan, null)).accepted();
        house.as("ru").command(new HandOut(loan, null)).accepted();
        house.command(ReadingRoom.intact(loan, 3)).accepted();
    }

    @Test
    void one_reader_is_named() {
        house.as("ru")
                .command(new RegisterReader(Archive.ARCHIVES, "Li Ming", null, "138"))
                .accepted();
        RecordId registered = house.record();
        house.command(of(room.migrated(null), house.person("feng"), registered));
        assertThat(house.refused().reason()).isEqualTo("refused.oneReader");
    }

    @Test
    void only_units_are_asked_for_and_only_readers_read() {
        RecordId unit = room.migrated(null);
        house.as("ru").command(of(unit, null, unit));
        assertThat(house.refused().reason()).isEqualTo("refused.notAReader");
        house.command(of(RecordId.of("transfer", unit.key()), house.person("feng"), null));
        assertThat(house.refused().reason()).isEqualTo("refused.notUnits");
        house.command(of(unit, RecordId.of("employee", "E9999"), null));
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchEmployee");
    }

    @Test
    void an_employee_is_named_as_an_employee() {
        room.lent(room.file());
        house.as("ru").command(of(room.migrated(null), null, Reader.of(house.person("feng"))));
        assertThat(house.refused().reason()).isEqualTo("refused.readerIsEmployee");
    }

    @Test
    void a_declined_or_withdrawn_request_is_over() {
        RecordId declined = room.requested(ReadingRoom.reading(room.file()));
        house.as("ru").command(new DeclineLoan(declined, "open the copy first")).accepted();
        house.command(new HandOut(declined, null));
        assertThat(house.refused().reason()).isEqualTo("refused.loanState");
        RecordId withdrawn = room.visit(room.file());
        house.as("feng").command(new WithdrawRequest(withdrawn, "not needed")).accepted();
        house.as("ru").command(new HandOut(withdrawn, null));
        assertThat(house.refused().reason()).isEqualTo("refused.loanState");
    }

    private RequestLoan forEmployee(RecordId unit, String employee) {
        return of(unit, house.person(employee), null);
    }

    private static RequestLoan of(RecordId unit, @Nullable RecordId employee, @Nullable RecordId reader) {
        return new RequestLoan(unit, null, UsePurpose.WORK, "work", null, employee, reader, null, "ext. 12");
    }
}
