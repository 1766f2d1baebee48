package io.tallystick.query.loans;

import static io.tallystick.query.loans.LoanStory.FENG;
import static io.tallystick.query.loans.LoanStory.HU;
import static io.tallystick.query.loans.LoanStory.RU;
import static io.tallystick.query.loans.LoanStory.VISITOR;
import static io.tallystick.query.loans.LoanStory.intact;
import static io.tallystick.query.loans.LoanStory.loan;
import static io.tallystick.query.loans.LoanStory.readerOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.LoanDeclined;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.LossReported;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.LoanEvent.RequestWithdrawn;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.ReaderEvent.FileGivenBack;
import io.tallystick.events.loans.ReturnCheck;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.loans.Settlement;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoanModelsTest {
    private static final LocalDate LATE = LocalDate.of(2026, 3, 20);

    private final QueryFixture fixture = new QueryFixture();
    private final LoanStory story = new LoanStory(fixture.log());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theRegisterTellsOfALoanFromRequestToReturn() {
        fixture.log()
                .append(
                        FENG,
                        Acting.as(RU, "organisation.Test"),
                        new EmployeeRegistered(FENG, new Protected<>(FENG, "Feng"), LoanStory.HOME, null, null));
        story.lend(1);
        RecordId loan = loan(1);
        story.tell(loan, RU, new LoanRenewed(loan, 1, LocalDate.of(2026, 4, 1), RU));
        story.tell(loan, RU, new LoanRecalled(loan, LoanStory.DUE, "audit", RU));
        story.tell(loan, RU, reminder(1, 3, false), reminder(1, 5, true));
        story.giveBack(1, new ReturnCheck(10, 9, ReturnCondition.INTACT, "page 3"), LATE, 3);
        story.tell(loan, HU, new LoanSettled(loan, Settlement.REPLACED, "copy put in", HU));
        assertThat(lines(
                        new LoanRegister(),
                        "select state, mode, reader_unit, approvals, approver, opinion, exception_granted, term_days,"
                                + " due_on, renewals, recalled, reminders, days_late, in_time, intact, pages, counted_pages,"
                                + " checked_by, settlement, settler, remarks from loan"))
                .containsExactly("SETTLED OFF_SITE org/Z109-KFB 2 employee/E0006 agreed true 15 2026-03-17 1 true 2"
                        + " 3 false false 10 9 employee/E0004 REPLACED employee/E0006 copy put in");
    }

    @Test
    void aReaderWithoutAnAccountStandsInItWithASealedName() {
        story.registerVisitor();
        story.visit(1, null, CustodyUnitKind.ITEM);
        assertThat(lines(new LoanRegister(), "select state, reader, reader_name, organisation, employee from loan"))
                .containsExactly("IN_READING reader/2026-000001 reader/2026-000001 name City museum null");
    }

    @Test
    void theReadingRoomRegisterShowsVisitsNobodyClosed() {
        story.visit(1, FENG, CustodyUnitKind.ITEM);
        story.visit(2, FENG, CustodyUnitKind.ITEM);
        story.end(2, intact(), false);
        story.tell(
                loan(3),
                RU,
                LoanStory.requested(3, FENG, LoanMode.READING_ROOM, CustodyUnitKind.ITEM, Post.ARCHIVIST),
                new LoanDeclined(loan(3), "no", RU));
        ReadingRoomRegister register = new ReadingRoomRegister();
        assertThat(lines(
                        register,
                        "select loan, day, back_by, ended_at is null as open, in_time, condition, counted_pages"
                                + " from visit order by loan"))
                .containsExactly(
                        "loan/2026-000001 2026-03-02 17:30 true null null null",
                        "loan/2026-000002 2026-03-02 17:30 false false INTACT 10");
    }

    @Test
    void filesOutAreThoseThatAreNotBack() {
        story.lend(1);
        story.lend(2);
        story.visit(3, null, CustodyUnitKind.ITEM);
        story.giveBack(1, intact(), LoanStory.DUE, 0);
        story.tell(loan(2), RU, reminder(2, 1, false));
        story.tell(loan(2), RU, new LossReported(loan(2), "on the train", RU));
        FilesOut out = new FilesOut();
        assertThat(lines(out, "select loan, state, due_on, step, reader, title from file_out order by loan"))
                .containsExactly(
                        "loan/2026-000002 LOST 2026-03-17 1 reader/E0001 檔案 2",
                        "loan/2026-000003 IN_READING 2026-03-02 0 reader/2026-000001 檔案 3");
    }

    @Test
    void aNewTermBeginsItsRemindersAnewAndKeepsThoseSent() {
        story.lend(1);
        story.tell(loan(1), RU, reminder(1, 2, false));
        story.tell(loan(1), RU, new LoanRenewed(loan(1), 1, LocalDate.of(2026, 4, 1), RU));
        assertThat(lines(
                        new FilesOut(),
                        "select due_on, step, renewals, (select count(*) from reminder) as sent from file_out"))
                .containsExactly("2026-04-01 0 1 1");
    }

    @Test
    void aReaderCountsOnceADayAndFilesByTheirUnitOfCount() {
        story.visit(1, FENG, CustodyUnitKind.ITEM);
        story.end(1, intact(), true);
        story.visit(2, FENG, CustodyUnitKind.VOLUME);
        story.end(2, intact(), true);
        story.visit(3, null, CustodyUnitKind.VOLUME);
        story.end(3, intact(), true);
        story.tell(
                loan(3),
                RU,
                new CopiesProvided(loan(3), LoanStory.DAY, 4, null, RU),
                new CopiesProvided(loan(3), LoanStory.DAY, 1, "2026-17", RU));
        assertThat(lines(
                        new UseStatistics(),
                        "select month, purpose, readers, loans, off_site, copied_pages, certified_pages, certificates"
                                + " from use"))
                .containsExactly("3 WORK 2 3 0 5 1 1");
        assertThat(lines(new UseStatistics(), "select counting_unit, files, pieces from files_used order by 1"))
                .containsExactly("PIECE 1 2", "VOLUME 2 4");
    }

    @Test
    void aLoanOverSeveralDaysCountsOnceInTheMonthItCameBack() {
        story.lend(1);
        story.giveBack(1, intact(), LocalDate.of(2026, 4, 2), 16);
        assertThat(lines(new UseStatistics(), "select month, readers, loans, off_site from use"))
                .containsExactly("4 1 1 1");
    }

    @Test
    void theResponseRateCountsWhatWasToldHoweverLate() {
        story.visit(1, FENG, CustodyUnitKind.ITEM);
        story.end(1, intact(), true);
        story.visit(2, FENG, CustodyUnitKind.ITEM);
        story.tell(loan(2), RU, new UseEffectRecorded(loan(2), "told while reading", null, null));
        story.end(2, intact(), true);
        story.visit(3, FENG, CustodyUnitKind.ITEM);
        story.end(3, intact(), true);
        UseEffects effects = new UseEffects();
        story.tell(loan(3), RU, new UseEffectRecorded(loan(3), "answered", "a day", "letter"));
        story.tell(loan(3), RU, new UseEffectRecorded(loan(3), "answered well", "a day", "letter"));
        story.tell(
                loan(4),
                RU,
                LoanStory.requested(4, FENG, LoanMode.READING_ROOM, CustodyUnitKind.ITEM, Post.ARCHIVIST),
                new RequestWithdrawn(loan(4), "no"));
        assertThat(lines(effects, "select year, uses, answered from response")).containsExactly("2026 3 2");
        assertThat(lines(effects, "select loan, answered, asked, effect from use_effect order by loan"))
                .containsExactly(
                        "loan/2026-000001 false 1 null",
                        "loan/2026-000002 true 1 told while reading",
                        "loan/2026-000003 true 1 answered well");
    }

    @Test
    void readersAnswerForTheFilesTheyHave() {
        story.registerVisitor();
        story.lend(1);
        story.tell(readerOf(FENG), RU, LoanStory.taken(2));
        story.tell(readerOf(FENG), RU, new FileGivenBack(readerOf(FENG), loan(1)));
        assertThat(lines(new Readers(), "select reader, employee, files_out, files_read from reader order by reader"))
                .containsExactly(VISITOR + " null 0 0", "reader/E0001 employee/E0001 1 2");
    }

    private static ReminderSent reminder(int number, int step, boolean superior) {
        return new ReminderSent(loan(number), step, 3, superior, FENG, "telephone", null);
    }

    private List<String> lines(Object readModel, String sql) {
        Model model = Model.of(readModel);
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(projections.status())
                    .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
            return fixture.rows(model, sql).stream()
                    .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .toList();
        }
    }
}
