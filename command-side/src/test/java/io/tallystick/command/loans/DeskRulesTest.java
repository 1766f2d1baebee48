package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.ListTransfer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingBroughtBack;
import io.tallystick.events.custody.HoldingEvent.HoldingLost;
import io.tallystick.events.custody.HoldingEvent.HoldingTakenForReading;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanEvent.UseProvided;
import io.tallystick.events.loans.ReaderEvent.EmployeeBecameReader;
import io.tallystick.events.loans.ReaderEvent.FileGivenBack;
import io.tallystick.events.loans.ReaderEvent.FileTaken;
import io.tallystick.events.loans.ReturnCheck;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.loans.Settlement;
import io.tallystick.events.loans.UsePurpose;
import io.tallystick.events.loans.WaitingListEvent.PlaceLeft;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskRulesTest {
    private final ReadingRoom room = new ReadingRoom();
    private final Scenario house = room.house();

    @Test
    void loan_holding_queue_and_reader_say_the_same() {
        RecordId unit = room.file();
        RecordId loan = room.visit(unit);
        RecordId reader = Reader.of(house.person("feng"));
        LocalDate today = LocalDate.of(2026, 3, 2);
        Signature ru = new Signature(house.person("ru"), Post.ARCHIVIST, null);
        house.as("ru")
                .command(new HandOut(loan, null))
                .then(
                        new ReadingStarted(loan, "READING-ROOM", today, LocalTime.of(17, 30), ru),
                        new HoldingTakenForReading(Holding.of(unit), loan, reader),
                        new PlaceLeft(WaitingList.of(unit), loan),
                        new EmployeeBecameReader(reader, house.person("feng")),
                        new FileTaken(reader, loan, unit));
        house.command(new TakeBack(loan, 3, ReturnCondition.INTACT, null, "answered", "a day", "letter 7"))
                .then(
                        new ReadingEnded(loan, new ReturnCheck(3, 3, ReturnCondition.INTACT, null), true, ru),
                        new UseProvided(loan, UsePurpose.WORK, today, today, 1, 1, 0),
                        new UseEffectRecorded(loan, "answered", "a day", "letter 7"),
                        new HoldingBroughtBack(Holding.of(unit), loan),
                        new FileGivenBack(reader, loan));
    }

    @Rule("VI-15")
    void nothing_was_handed_out_before_the_day_it_was_approved() {
        house.at("2026-03-03T10:00:00Z");
        RecordId loan = room.visit(room.file());
        house.at("2026-03-04T10:00:00Z").as("ru");
        house.commandAbout("2026-03-02T09:00:00Z", "found in a notebook", new HandOut(loan, null));
        assertThat(house.refusedBy("VI-15").reason()).isEqualTo("refused.handedOutBeforeApproval");
        assertThat(house.refused().facts()).containsEntry("field", "occurredAt").containsEntry("day", "2026-03-03");
        house.commandAbout("2026-03-03T09:00:00Z", "found in a notebook", new HandOut(loan, null))
                .accepted();
    }

    @Rule("I-5")
    void files_are_read_at_registered_places_only() {
        RecordId loan = room.visit(room.file());
        house.as("ru").command(new HandOut(loan, "CANTEEN"));
        assertThat(house.refusedBy("I-5").reason()).isEqualTo("refused.noReadingPlace");
    }

    @Test
    void the_house_registers_its_reading_places() {
        room.archive().parameter("I-5", "readingPlaces", "SEAT-1,SEAT-2");
        RecordId loan = room.visit(room.file());
        house.as("ru").command(new HandOut(loan, "SEAT-2")).accepted();
        assertThat(house.events(ReadingStarted.class).getFirst().place()).isEqualTo("SEAT-2");
    }

    @Rule("I-5")
    void nothing_is_handed_out_when_the_room_closes() {
        RecordId loan = room.visit(room.file());
        house.at("2026-03-02T17:30:00Z").as("ru").command(new HandOut(loan, null));
        assertThat(house.refusedBy("I-5").reason()).isEqualTo("refused.readingRoomClosed");
    }

    @Test
    void until_it_closes_files_are_handed_out() {
        RecordId loan = room.visit(room.file());
        house.at("2026-03-02T17:29:59Z")
                .as("ru")
                .command(new HandOut(loan, null))
                .accepted();
    }

    @Rule("I-5")
    void a_file_not_back_by_closing_is_a_breach_and_back_all_the_same() {
        RecordId loan = room.reading();
        house.at("2026-03-02T17:30:01Z").as("ru").command(ReadingRoom.intact(loan, 3));
        assertThat(house.breached("I-5").reason()).isEqualTo("refused.notBackByClosing");
        assertThat(house.events(HoldingBroughtBack.class)).hasSize(1);
    }

    @Test
    void a_file_back_at_closing_is_in_time() {
        RecordId loan = room.reading();
        house.at("2026-03-02T17:30:00Z")
                .as("ru")
                .command(ReadingRoom.intact(loan, 3))
                .accepted();
        assertThat(house.events(ReadingEnded.class).getFirst().inTime()).isTrue();
    }

    @Rule("I-5")
    void not_counting_its_pages_is_a_breach() {
        RecordId loan = room.reading();
        house.command(ReadingRoom.intact(loan, null));
        assertThat(house.breached("I-5").reason()).isEqualTo("refused.pagesNotCounted");
    }

    @Test
    void pages_that_were_never_counted_need_not_be() {
        RecordId loan = room.visit(room.migrated(null));
        house.as("ru").command(new HandOut(loan, null)).accepted();
        house.command(ReadingRoom.intact(loan, null)).accepted();
        assertThat(house.events(UseProvided.class).getFirst().items()).isEqualTo(4);
    }

    @Rule("VI-14")
    void nobody_hands_a_file_to_himself() {
        RequestLoan request = ReadingRoom.reading(room.file());
        RecordId loan = house.as("ru").command(request).accepted().record();
        house.as("hu").command(new ApproveLoan(loan, null)).accepted();
        house.as("ru").command(new HandOut(loan, null));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void a_reader_who_checks_his_own_return_is_a_breach() {
        RequestLoan request = ReadingRoom.reading(room.file());
        RecordId loan = house.as("ru").command(request).accepted().record();
        house.as("hu").command(new ApproveLoan(loan, null)).accepted();
        house.command(new HandOut(loan, null)).accepted();
        house.as("ru").command(ReadingRoom.intact(loan, 3));
        assertThat(house.breached("VI-14").reason()).isEqualTo("refused.checkedByReader");
    }

    @Test
    void a_file_has_one_reader_at_a_time_in_the_order_of_approval() {
        RecordId unit = room.file();
        RecordId first = room.visit(unit);
        RecordId second = room.visit(unit);
        house.as("ru").command(new HandOut(second, null));
        assertThat(house.refused().reason()).isEqualTo("refused.anotherIsFirst");
        house.command(new HandOut(first, null)).accepted();
        house.command(new HandOut(second, null));
        assertThat(house.refused().reason()).isEqualTo("refused.notOnTheShelf");
        house.command(ReadingRoom.intact(first, 3)).accepted();
        house.command(new HandOut(second, null)).accepted();
    }

    @Test
    void who_withdraws_gives_up_the_place_in_the_queue() {
        RecordId unit = room.file();
        RecordId first = room.visit(unit);
        RecordId second = room.visit(unit);
        house.as("feng").command(new WithdrawRequest(first, "not needed")).accepted();
        house.as("ru").command(new HandOut(second, null)).accepted();
    }

    @Test
    void two_hand_outs_at_the_same_moment_leave_one_reader() throws Exception {
        RecordId unit = room.file();
        RecordId loan = room.visit(unit);
        house.as("ru").atOnce(List.of(new HandOut(loan, null), new HandOut(loan, "READING-ROOM")));
        assertThat(house.events(HoldingTakenForReading.class)).hasSize(1);
    }

    @Test
    void a_file_with_a_reader_is_on_no_transfer_list() {
        RecordId unit = room.file();
        room.lent(unit);
        house.as("sun").command(new ListTransfer(Archive.DEPARTMENT, Archive.ARCHIVES, List.of(unit)));
        assertThat(house.refused().reason()).isEqualTo("refused.withReader");
    }

    @Test
    void a_damaged_file_is_settled_by_somebody_named() {
        RecordId loan = room.reading();
        house.command(new TakeBack(loan, 2, ReturnCondition.INTACT, "page 3 is gone", null, null, null))
                .accepted();
        house.as("hu").command(new SettleLoan(loan, Settlement.WRITTEN_OFF, "no"));
        assertThat(house.refused().reason()).isEqualTo("refused.settlementDoesNotFit");
        assertThat(house.refused().facts())
                .containsEntry("possible", "REPAIRED,REPLACED,COMPENSATED,ACCEPTED_AS_IT_IS");
        house.command(new SettleLoan(loan, Settlement.REPLACED, "copy put in"))
                .then(new LoanSettled(
                        loan,
                        Settlement.REPLACED,
                        "copy put in",
                        new Signature(house.person("hu"), Post.ARCHIVES_HEAD, null)));
    }

    @Rule("VI-14")
    void the_reader_does_not_settle_his_own_damage() {
        RecordId loan = room.reading();
        house.command(new TakeBack(loan, 3, ReturnCondition.DAMAGED, null, null, null, null))
                .accepted();
        room.archive().act("feng", "hu", Post.ARCHIVES_HEAD, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        house.as("feng").command(new SettleLoan(loan, Settlement.ACCEPTED_AS_IT_IS, "hardly visible"));
        house.refusedBy("VI-14");
    }

    @Test
    void a_lost_file_is_written_off_or_found_after_all() {
        RecordId lost = room.lent(room.file());
        house.as("feng").command(new ReportLoss(lost, "left on the train")).accepted();
        house.as("hu")
                .command(new SettleLoan(lost, Settlement.WRITTEN_OFF, "asked the railway"))
                .accepted();
        assertThat(house.events(HoldingLost.class)).hasSize(1);
        RecordId found = room.lent(room.file());
        house.as("feng").command(new ReportLoss(found, "left on the train")).accepted();
        house.as("ru").command(ReadingRoom.intact(found, 3)).accepted();
        assertThat(house.events(HoldingBroughtBack.class)).hasSize(1);
    }

    @Test
    void what_a_reader_says_is_back_is_looked_for() {
        RecordId loan = room.lent(room.file());
        house.as("feng").command(new ClaimReturned(loan, "put on the desk")).accepted();
        assertThat(house.events(HoldingEvent.class)).isEmpty();
        house.as("hu")
                .command(new SettleLoan(loan, Settlement.FOUND_ON_SHELF, "misplaced"))
                .accepted();
        assertThat(house.events(HoldingBroughtBack.class)).hasSize(1);
        assertThat(house.events(FileGivenBack.class)).hasSize(1);
    }
}
