package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive.Sent;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.InkExceptionRecorded;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.PagesDiffered;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.SurplusFound;
import io.tallystick.events.custody.TransferEvent.SurplusUndone;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.WritingMediumChecked;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private @Nullable Integer lateness() {
        return house.events(DeliveryReceived.class).getFirst().workingDaysLate();
    }

    private Scenario registerAt(String instant, LocalDate arrived) {
        Sent sent = archive.dispatched(1);
        return house.at(instant).as("ru").command(new RegisterArrival(sent.id(), arrived));
    }

    @Test
    void the_third_working_day_is_in_time() {
        registerAt("2026-03-19T20:00:00Z", LocalDate.of(2026, 3, 16)).accepted();
        assertThat(lateness()).isZero();
        assertThat(house.events(RuleBreached.class)).isEmpty();
    }

    @Rule("I-13")
    void the_fourth_working_day_is_late_and_recorded_all_the_same() {
        registerAt("2026-03-20T08:00:00Z", LocalDate.of(2026, 3, 16));
        assertThat(house.breached("I-13").facts()).containsEntry("taken", "4").containsEntry("days", "3");
        assertThat(lateness()).isEqualTo(1);
    }

    @Test
    void a_holiday_and_a_weekend_do_not_count() {
        registerAt("2026-03-08T08:00:00Z", LocalDate.of(2026, 3, 2)).accepted();
        assertThat(lateness()).isZero();
    }

    @Rule("I-13")
    void the_first_working_day_after_holiday_and_weekend_is_late() {
        registerAt("2026-03-09T08:00:00Z", LocalDate.of(2026, 3, 2));
        house.breached("I-13");
        assertThat(lateness()).isEqualTo(1);
    }

    @Test
    void where_no_calendar_is_published_lateness_is_unknown_never_guessed() {
        registerAt("2027-02-01T08:00:00Z", LocalDate.of(2026, 12, 30)).accepted();
        assertThat(lateness()).isNull();
        assertThat(house.events(RuleBreached.class)).isEmpty();
    }

    @Rule("VI-15")
    void nothing_arrives_tomorrow() {
        registerAt("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 3));
        house.refusedBy("VI-15");
    }

    @Rule("VI-15")
    void nothing_arrives_before_it_was_dispatched() {
        registerAt("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 1));
        assertThat(house.refusedBy("VI-15").facts())
                .containsEntry("field", "arrivedOn")
                .containsEntry("dispatched", "2026-03-02");
        assertThat(house.events(DeliveryReceived.class)).isEmpty();
    }

    @Test
    void a_surplus_recorded_by_mistake_is_taken_back_while_counting_and_keeps_its_number() {
        Sent sent = archive.arrived(1);
        house.command(new RecordSurplus(sent.id(), "A photograph", 1, null)).accepted();
        house.command(new UndoSurplus(sent.id(), 1)).then(new SurplusUndone(sent.id(), 1));
        house.command(new UndoSurplus(sent.id(), 1));
        assertThat(house.refused().facts()).containsEntry("field", "number");
        house.command(new RecordSurplus(sent.id(), "A drawing", 1, null))
                .then(new SurplusFound(sent.id(), 2, "A drawing", 1, null));
        house.command(new CountLines(sent.id(), LineSet.first(1), null, null, null, null))
                .accepted();
        house.command(new CompleteCount(sent.id())).accepted();
        assertThat(house.events(CountCompleted.class).getFirst().surplus()).isEqualTo(1);
        assertThat(house.events(DiscrepancyRaised.class))
                .singleElement()
                .satisfies(raised -> assertThat(raised.discrepancy().detail()).isEqualTo("A drawing"));
        house.command(new UndoSurplus(sent.id(), 2));
        assertThat(house.refused().reason()).isEqualTo("refused.transferState");
    }

    @Rule("VI-14")
    void who_sent_it_takes_no_surplus_back() {
        Sent sent = archive.arrived(1);
        house.command(new RecordSurplus(sent.id(), "A photograph", 1, null)).accepted();
        archive.act("sun", "ru", Post.ARCHIVIST, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        house.as("sun").command(new UndoSurplus(sent.id(), 1));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void nobody_receives_what_they_sent() {
        house.employ("joint", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVIST);
        Sent sent = archive.approvedList(1);
        house.as("joint").command(new DispatchTransfer(sent.id(), sent.hash())).accepted();
        house.command(new RegisterArrival(sent.id(), LocalDate.of(2026, 3, 2)));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void nobody_counts_for_another_what_they_sent() {
        Sent sent = archive.arrived(1);
        archive.act("sun", "ru", Post.ARCHIVIST, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        house.as("sun").command(new CountLines(sent.id(), LineSet.first(1), null, null, null, null));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void whoever_made_the_list_does_not_receive_it_though_another_sent_it() {
        house.employ("joint", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVIST);
        house.as("joint").command(Archive.declaring(1)).accepted();
        RecordId transfer = house.record();
        String hash = house.events(TransferListed.class).getFirst().listHash();
        house.as("han").command(new ApproveTransfer(transfer, hash)).accepted();
        house.as("sun").command(new DispatchTransfer(transfer, hash)).accepted();
        house.as("joint").command(new RegisterArrival(transfer, LocalDate.of(2026, 3, 2)));
        house.refusedBy("VI-14");
    }

    @Rule("VI-15")
    void nothing_was_counted_before_it_arrived() {
        Sent sent = archive.arrived(1);
        house.commandAbout(
                "2026-01-02T09:00:00Z",
                "found in a notebook",
                new CountLines(sent.id(), LineSet.first(1), null, null, null, null));
        assertThat(house.refusedBy("VI-15").reason()).isEqualTo("refused.beforeArrival");
    }

    @Test
    void pages_of_a_line_are_told_once() {
        Sent sent = archive.arrived(2);
        house.command(new CountLines(
                sent.id(), LineSet.of("1-2"), null, null, List.of(new PageCount(1, 5), new PageCount(1, 7)), null));
        assertThat(house.refused().reason()).isEqualTo("refused.linesTwice");
    }

    @Rule("VI-14")
    void the_principal_of_whoever_sent_does_not_count() {
        house.employ("head", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVIST);
        house.employ("deputy", Archive.DEPARTMENT, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT));
        archive.act("deputy", "head", Post.ARCHIVIST, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT));
        Sent sent = archive.approvedList(1);
        house.as("deputy").command(new DispatchTransfer(sent.id(), sent.hash())).accepted();
        house.as("head").command(new RegisterArrival(sent.id(), LocalDate.of(2026, 3, 2)));
        house.refusedBy("VI-14");
    }

    @Rule("I-3")
    void a_line_the_house_wrote_in_other_ink_is_sent_back_wherever_the_counter_put_it() {
        Sent sent = archive.arrived(4);
        house.command(new CountLines(
                        sent.id(),
                        LineSet.of("1-3"),
                        null,
                        null,
                        null,
                        List.of(new Writing(LineSet.of("2"), Ink.BALL_PEN, Origin.HOUSE))))
                .accepted();
        assertThat(house.events(LinesCounted.class))
                .extracting(LinesCounted::lines)
                .containsExactly(LineSet.of("1,3"));
        LinesRejected rejected = house.events(LinesRejected.class).getFirst();
        assertThat(rejected.lines()).isEqualTo(LineSet.of("2"));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.INK);
        assertThat(rejected.rule()).hasToString("I-3@1");
    }

    @Rule("I-3")
    void other_ink_in_a_letter_received_is_an_exception_and_stays_accepted() {
        Sent sent = archive.arrived(2);
        Writing writing = new Writing(LineSet.of("2"), Ink.BLUE, Origin.RECEIVED);
        house.command(new CountLines(sent.id(), LineSet.of("1-2"), null, null, null, List.of(writing)))
                .accepted();
        assertThat(house.events(LinesCounted.class))
                .extracting(LinesCounted::lines)
                .containsExactly(LineSet.of("1-2"));
        assertThat(house.events(InkExceptionRecorded.class))
                .containsExactly(new InkExceptionRecorded(sent.id(), LineSet.of("2"), Ink.BLUE, Origin.RECEIVED));
    }

    @Test
    void allowed_ink_is_recorded_as_checked_and_nothing_else() {
        Sent sent = archive.arrived(1);
        Writing writing = new Writing(LineSet.of("1"), Ink.BLUE_BLACK, Origin.HOUSE);
        house.command(new CountLines(sent.id(), LineSet.of("1"), null, null, null, List.of(writing)))
                .accepted();
        assertThat(house.events(WritingMediumChecked.class)).hasSize(1);
        assertThat(house.events(LinesRejected.class)).isEmpty();
    }

    @Test
    void only_pages_that_differ_are_recorded() {
        Sent sent = archive.arrived(2);
        house.command(new CountLines(
                        sent.id(),
                        LineSet.of("1-2"),
                        null,
                        null,
                        List.of(new PageCount(1, 10), new PageCount(2, 9)),
                        null))
                .accepted();
        assertThat(house.events(PagesDiffered.class)).containsExactly(new PagesDiffered(sent.id(), 2, 10, 9));
    }

    @Test
    void lines_that_are_not_on_the_list_are_named() {
        Sent sent = archive.arrived(2);
        house.command(new CountLines(sent.id(), LineSet.of("2-4"), null, null, null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.linesNotOnList");
        assertThat(house.refused().facts()).containsEntry("lines", "3-4");
    }

    @Test
    void lines_counted_before_are_named_until_their_count_is_undone() {
        Sent sent = archive.arrived(3);
        CountLines count = new CountLines(sent.id(), LineSet.of("1-2"), null, null, null, null);
        house.command(count).accepted();
        house.command(count);
        assertThat(house.refused().facts()).containsEntry("lines", "1-2");
        house.command(new UndoCount(sent.id(), LineSet.of("1-2"))).accepted();
        house.command(count).accepted();
    }

    @Test
    void a_line_is_not_there_and_missing_at_once() {
        Sent sent = archive.arrived(3);
        house.command(new CountLines(sent.id(), LineSet.of("1-2"), null, LineSet.of("2"), null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.linesTwice");
    }

    @Test
    void a_count_ends_when_every_line_is_counted() {
        Sent sent = archive.arrived(3);
        house.command(new CountLines(sent.id(), LineSet.of("1"), null, null, null, null))
                .accepted();
        house.command(new CompleteCount(sent.id()));
        assertThat(house.refused().facts()).containsEntry("lines", "2-3");
        house.command(new CountLines(sent.id(), null, null, LineSet.of("2-3"), null, null))
                .accepted();
        house.command(new CompleteCount(sent.id())).accepted();
        CountCompleted completed = house.events(CountCompleted.class).getFirst();
        assertThat(completed.accepted() + completed.missing()).isEqualTo(3);
    }
}
