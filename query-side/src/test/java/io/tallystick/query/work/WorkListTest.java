package io.tallystick.query.work;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.CountUndone;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.TransferApproved;
import io.tallystick.events.custody.TransferEvent.TransferClosedWithExceptions;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitBound;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanApproved;
import io.tallystick.events.loans.LoanEvent.LoanDeclined;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.ReturnCheck;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.loans.Settlement;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.loans.LoanStory;
import io.tallystick.query.projections.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkListTest {
    private static final RecordId TRANSFER = new RecordId("transfer/2026-000001");
    private static final RecordId FONDS = new RecordId("fonds/Z109");
    private static final RecordId FROM = new RecordId("org/Z109-KFB");
    private static final RecordId TO = new RecordId("org/Z200-ARC");
    private static final Signature SOMEBODY = signature("E0007", Post.FILER);
    private static final String HASH = "00ff";

    private final QueryFixture fixture = new QueryFixture();
    private final Model model = Model.of(new WorkList());
    private @Nullable Projections projections;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aVolumeIsArrangedApprovedAndBound() {
        onUnit(2, opened(2, "minutes", "SC", 2026), item(2, 1, 4));
        assertThat(tasks()).containsExactly("ARRANGE FILER filing.ArrangeUnit I-1 unit/KFB");
        assertThat(fixture.rows(model, "select record, title, fonds, employee from task"))
                .containsExactly(Map.of(
                        "record", "unit/2026-000002",
                        "title", "minutes",
                        "fonds", "fonds/Z109",
                        "employee", "employee/E0007"));
        onUnit(2, new CustodyUnitArranged(unit(2), List.of(1), 4, SOMEBODY));
        assertThat(tasks()).containsExactly("APPROVE DEPARTMENT_HEAD filing.ApproveFiling I-36 unit/KFB");
        onUnit(2, new FilingApproved(unit(2), SOMEBODY));
        assertThat(tasks())
                .containsExactly(
                        "BIND ARCHIVIST filing.BindUnit I-2 unit/KFB", "BIND FILER filing.BindUnit I-2 unit/KFB");
        onUnit(2, new CustodyUnitBound(unit(2), SOMEBODY));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void theHeadOfTheProjectApprovesWhatBelongsToIt() {
        UnitDescription description = new UnitDescription(
                FONDS,
                FROM,
                "bridge",
                CustodyUnitKind.ITEM,
                "KJ",
                "SC",
                2026,
                RetentionPeriod.PERMANENT,
                "drawings",
                null,
                null);
        onUnit(1, new CustodyUnitOpened(unit(1), description, SOMEBODY.employee()));
        onUnit(1, new CustodyUnitArranged(unit(1), List.of(1), 4, SOMEBODY));
        assertThat(tasks()).containsExactly("APPROVE PROJECT_HEAD filing.ApproveFiling I-34 org/Z109-KFB");
        onUnit(1, new FilingApproved(unit(1), SOMEBODY));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void theRuleBookOfTheDaySaysWhichKindsAreBound() {
        RecordId rule = new RecordId("rule/I-2");
        fixture.log()
                .append(
                        rule,
                        as(SOMEBODY, "rulebook.PromulgateRuleChange"),
                        bound(2, "ITEM", LocalDate.of(2026, 2, 1)),
                        bound(3, "PHOTO", LocalDate.of(2026, 4, 1)));
        for (int n = 1; n <= 2; n++) {
            onUnit(n, opened(n, "papers", "SC", 2026));
            onUnit(n, new CustodyUnitArranged(unit(n), List.of(1), 4, SOMEBODY));
            onUnit(n, new FilingApproved(unit(n), SOMEBODY));
        }
        assertThat(tasks()).hasSize(2);
        assertThat(fixture.rows(model, "select distinct record, task from task"))
                .containsExactly(Map.of("record", "unit/2026-000001", "task", "BIND"));
        RecordId holding = new RecordId("holding/2026-000001");
        fixture.log().append(holding, as(SOMEBODY, "custody.ListTransfer"), new HoldingListed(holding, TRANSFER, 1));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aDeclaredTransferGoesFromApprovalToReconciliation() {
        house();
        onTransfer(listed(true, null, 10));
        assertThat(tasks()).containsExactly("APPROVE_LIST DEPARTMENT_HEAD custody.ApproveTransfer I-36 org/Z109-KFB");
        onTransfer(new TransferApproved(TRANSFER, HASH, SOMEBODY));
        assertThat(tasks())
                .containsExactly(
                        "DISPATCH ARCHIVIST custody.DispatchTransfer I-13 org/Z109-KFB",
                        "DISPATCH FILER custody.DispatchTransfer I-13 org/Z109-KFB");
        onTransfer(new TransferDispatched(TRANSFER, HASH, SOMEBODY));
        assertThat(tasks())
                .containsExactly(
                        "REGISTER_ARRIVAL ARCHIVES_HEAD custody.RegisterArrival I-13 org/Z200-ARC",
                        "REGISTER_ARRIVAL ARCHIVIST custody.RegisterArrival I-13 org/Z200-ARC");
        assertThat(fixture.rows(model, "select distinct fonds from task"))
                .containsExactly(Map.of("fonds", "fonds/Z200"));
        onTransfer(new DeliveryReceived(TRANSFER, LocalDate.of(2026, 3, 1), 0, SOMEBODY));
        onTransfer(new LinesCounted(TRANSFER, LineSet.of("1-6"), SOMEBODY));
        onTransfer(new LinesRejected(TRANSFER, LineSet.of("7"), RejectionReason.INK, null, null, SOMEBODY));
        assertThat(tasks())
                .containsExactly(
                        "COUNT ARCHIVES_HEAD custody.CountLines I-13 org/Z200-ARC 3",
                        "COUNT ARCHIVIST custody.CountLines I-13 org/Z200-ARC 3");
        onTransfer(new LinesMissing(TRANSFER, LineSet.of("8-10"), SOMEBODY));
        assertThat(tasks()).containsExactly(completing());
        onTransfer(new CountUndone(TRANSFER, LineSet.of("6")));
        assertThat(tasks())
                .containsExactly(
                        "COUNT ARCHIVES_HEAD custody.CountLines I-13 org/Z200-ARC 1",
                        "COUNT ARCHIVIST custody.CountLines I-13 org/Z200-ARC 1");
        onTransfer(new LinesCounted(TRANSFER, LineSet.of("6"), SOMEBODY));
        assertThat(tasks()).containsExactly(completing());

        onTransfer(new CountCompleted(TRANSFER, 6, 1, 3, 0, SOMEBODY), difference(1), difference(2));
        assertThat(tasks())
                .containsExactly(
                        "SETTLE_DIFFERENCES ARCHIVES_HEAD custody.ResolveDiscrepancy I-13 org/Z200-ARC 2",
                        "SETTLE_DIFFERENCES DEPARTMENT_HEAD custody.ResolveDiscrepancy I-13 org/Z109-KFB 2",
                        "SIGN_AS_RECEIVER ARCHIVES_HEAD custody.SignReceipt I-13 org/Z200-ARC",
                        "SIGN_AS_RECEIVER ARCHIVIST custody.SignReceipt I-13 org/Z200-ARC",
                        "SIGN_AS_TRANSFEROR ARCHIVIST custody.SignReceipt I-13 org/Z109-KFB",
                        "SIGN_AS_TRANSFEROR DEPARTMENT_HEAD custody.SignReceipt I-13 org/Z109-KFB",
                        "SIGN_AS_TRANSFEROR FILER custody.SignReceipt I-13 org/Z109-KFB");
        Object since = since("SIGN_AS_TRANSFEROR");
        onTransfer(settled(1), new ReceiptSigned(TRANSFER, Side.RECEIVER, HASH, SOMEBODY));
        assertThat(tasks())
                .containsExactly(
                        "SETTLE_DIFFERENCES ARCHIVES_HEAD custody.ResolveDiscrepancy I-13 org/Z200-ARC 1",
                        "SETTLE_DIFFERENCES DEPARTMENT_HEAD custody.ResolveDiscrepancy I-13 org/Z109-KFB 1",
                        "SIGN_AS_TRANSFEROR ARCHIVIST custody.SignReceipt I-13 org/Z109-KFB",
                        "SIGN_AS_TRANSFEROR DEPARTMENT_HEAD custody.SignReceipt I-13 org/Z109-KFB",
                        "SIGN_AS_TRANSFEROR FILER custody.SignReceipt I-13 org/Z109-KFB");
        assertThat(since("SIGN_AS_TRANSFEROR")).isEqualTo(since);
        onTransfer(new ReceiptSigned(TRANSFER, Side.TRANSFEROR, HASH, SOMEBODY));
        assertThat(tasks())
                .containsExactly(
                        "CLOSE ARCHIVES_HEAD custody.CloseWithExceptions I-13 org/Z200-ARC 1",
                        "SETTLE_DIFFERENCES ARCHIVES_HEAD custody.ResolveDiscrepancy I-13 org/Z200-ARC 1",
                        "SETTLE_DIFFERENCES DEPARTMENT_HEAD custody.ResolveDiscrepancy I-13 org/Z109-KFB 1");
        onTransfer(
                settled(2),
                new TransferReconciled(TRANSFER, LineSet.of("1-6"), LineSet.of("7"), LineSet.of("8-10"), 0));
        assertThat(tasks()).isEmpty();
        assertThat(fixture.rows(model, "select transfer from transfer_standing"))
                .isEmpty();
    }

    @Test
    void closingWithExceptionsLeavesNothingToDo() {
        house();
        onTransfer(
                listed(false, null, 2),
                new TransferDispatched(TRANSFER, HASH, SOMEBODY),
                new DeliveryReceived(TRANSFER, LocalDate.of(2026, 3, 1), 0, SOMEBODY),
                new LinesCounted(TRANSFER, LineSet.of("1-2"), SOMEBODY),
                new CountCompleted(TRANSFER, 2, 0, 0, 0, SOMEBODY),
                difference(1),
                new ReceiptSigned(TRANSFER, Side.TRANSFEROR, HASH, SOMEBODY),
                new ReceiptSigned(TRANSFER, Side.RECEIVER, HASH, SOMEBODY));
        assertThat(tasks()).hasSize(3);
        onTransfer(new TransferClosedWithExceptions(
                TRANSFER, LineSet.of("1-2"), LineSet.none(), LineSet.none(), 0, LineSet.of("1"), "agreed"));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aWithdrawnListAsksNothingOfAnybody() {
        house();
        onTransfer(listed(true, "bridge", 3));
        assertThat(tasks()).containsExactly("APPROVE_LIST PROJECT_HEAD custody.ApproveTransfer I-34 org/Z109-KFB");
        onTransfer(new TransferWithdrawn(TRANSFER, "listed twice"));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aLoanIsApprovedHandedOutTakenBackAndItsEffectAskedFor() {
        house();
        LoanStory story = new LoanStory(fixture.log());
        RecordId loan = LoanStory.loan(1);
        story.tell(
                loan,
                LoanStory.RU,
                LoanStory.requested(
                        1,
                        LoanStory.FENG,
                        LoanMode.OFF_SITE,
                        CustodyUnitKind.ITEM,
                        Post.DEPARTMENT_HEAD,
                        Post.ARCHIVES_HEAD));
        assertThat(tasks()).containsExactly("APPROVE_LOAN DEPARTMENT_HEAD loans.ApproveLoan I-4 org/Z109-KFB");
        story.tell(loan, LoanStory.HAN, new LoanApproved(loan, 1, null, LoanStory.HAN));
        assertThat(tasks()).containsExactly("APPROVE_LOAN ARCHIVES_HEAD loans.ApproveLoan I-4 org/Z109-DAS");
        story.tell(loan, LoanStory.HU, new LoanApproved(loan, 2, null, LoanStory.HU));
        assertThat(tasks())
                .containsExactly(
                        "HAND_OUT ARCHIVES_HEAD loans.HandOut I-4 org/Z109-DAS",
                        "HAND_OUT ARCHIVIST loans.HandOut I-4 org/Z109-DAS");
        story.tell(loan, LoanStory.RU, new LentOffSite(loan, LoanStory.DAY, 15, LoanStory.DUE, LoanStory.RU));
        assertThat(due()).containsExactly("2026-03-17");
        story.tell(loan, LoanStory.RU, new LoanRenewed(loan, 1, LoanStory.DUE.plusDays(15), LoanStory.RU));
        assertThat(tasks())
                .containsExactly(
                        "TAKE_BACK ARCHIVES_HEAD loans.TakeBack I-4 org/Z109-DAS",
                        "TAKE_BACK ARCHIVIST loans.TakeBack I-4 org/Z109-DAS");
        assertThat(due()).containsExactly("2026-04-01");
        ReturnCheck torn = new ReturnCheck(10, 10, ReturnCondition.DAMAGED, null);
        story.giveBack(1, torn, LoanStory.DUE, 0);
        story.tell(loan, LoanStory.RU, new UseEffectAsked(loan, 1, LocalDate.of(2026, 6, 15)));
        assertThat(tasks())
                .containsExactly(
                        "ASK_EFFECT ARCHIVES_HEAD loans.AskUseEffect I-16 org/Z109-DAS",
                        "ASK_EFFECT ARCHIVIST loans.AskUseEffect I-16 org/Z109-DAS",
                        "SETTLE_LOAN ARCHIVES_HEAD loans.SettleLoan I-4 org/Z109-DAS");
        story.tell(loan, LoanStory.HU, new LoanSettled(loan, Settlement.REPAIRED, "sewn", LoanStory.HU));
        story.tell(loan, LoanStory.RU, new UseEffectRecorded(loan, "won", null, null));
        assertThat(tasks()).isEmpty();
        story.tell(loan, LoanStory.RU, new UseEffectRecorded(loan, "won twice", null, null));
        assertThat(tasks()).isEmpty();
        assertThat(fixture.rows(model, "select loan from loan_standing")).isEmpty();
    }

    @Test
    void aDeclinedRequestAsksNothingOfAnybody() {
        LoanStory story = new LoanStory(fixture.log());
        RecordId loan = LoanStory.loan(1);
        story.tell(
                loan,
                LoanStory.RU,
                LoanStory.requested(1, null, LoanMode.READING_ROOM, CustodyUnitKind.ITEM, Post.ARCHIVIST));
        assertThat(tasks())
                .containsExactly(
                        "APPROVE_LOAN ARCHIVES_HEAD loans.ApproveLoan I-4 org/Z109-DAS",
                        "APPROVE_LOAN ARCHIVIST loans.ApproveLoan I-4 org/Z109-DAS");
        story.tell(loan, LoanStory.RU, new LoanDeclined(loan, "read the copy", LoanStory.RU));
        assertThat(tasks()).isEmpty();
    }

    private List<String> due() {
        tasks();
        return fixture.rows(model, "select distinct due_on from task where due_on is not null").stream()
                .map(row -> String.valueOf(row.get("due_on")))
                .toList();
    }

    @Test
    void whoActedForOneSideIsNotAskedToActForTheOther() {
        house();
        Signature lister = signature("E0001", Post.ARCHIVIST);
        Signature acting = new Signature(new RecordId("employee/E0002"), Post.FILER, new RecordId("employee/E0003"));
        Signature counter = signature("E0004", Post.ARCHIVIST);
        onTransfer(listed(true, null, 2, lister));
        assertThat(apart()).containsExactly("APPROVE_LIST E0001");
        onTransfer(new TransferApproved(TRANSFER, HASH, signature("E0005", Post.DEPARTMENT_HEAD)));
        assertThat(apart()).containsExactly("DISPATCH");
        onTransfer(new TransferDispatched(TRANSFER, HASH, acting));
        assertThat(apart()).containsExactly("REGISTER_ARRIVAL E0001, E0002, E0003, E0005");
        onTransfer(
                new DeliveryReceived(TRANSFER, LocalDate.of(2026, 3, 1), 0, counter),
                new LinesCounted(TRANSFER, LineSet.of("1-2"), counter),
                new CountCompleted(TRANSFER, 2, 0, 0, 0, counter));
        assertThat(apart()).containsExactly("SIGN_AS_RECEIVER E0001, E0002, E0003, E0005", "SIGN_AS_TRANSFEROR E0004");
        onTransfer(new ReceiptSigned(TRANSFER, Side.TRANSFEROR, HASH, signature("E0006", Post.FILER)));
        assertThat(apart()).containsExactly("SIGN_AS_RECEIVER E0001, E0002, E0003, E0005, E0006");
    }

    @Test
    void whoArrangedAUnitIsNotAskedToApproveIt() {
        onUnit(2, opened(2, "minutes", "SC", 2026), item(2, 1, 4));
        onUnit(2, new CustodyUnitArranged(unit(2), List.of(1), 4, SOMEBODY));
        assertThat(apart()).containsExactly("APPROVE E0007");
    }

    private List<String> apart() {
        tasks();
        return fixture.rows(model, "select distinct concat_ws(' ', task, apart) as line from task order by 1").stream()
                .map(row -> String.valueOf(row.get("line")))
                .toList();
    }

    private static String[] completing() {
        return new String[] {
            "COMPLETE_COUNT ARCHIVES_HEAD custody.CompleteCount I-13 org/Z200-ARC",
            "COMPLETE_COUNT ARCHIVIST custody.CompleteCount I-13 org/Z200-ARC"
        };
    }

    private static RuleChanged bound(int version, String kinds, LocalDate from) {
        return new RuleChanged(
                new RecordId("rule/I-2"), version, Map.of("boundKinds", kinds), true, from, SOMEBODY, SOMEBODY);
    }

    private static TransferListed listed(boolean declared, @Nullable String project, int lines) {
        return listed(declared, project, lines, SOMEBODY);
    }

    private static TransferListed listed(boolean declared, @Nullable String project, int lines, Signature lister) {
        return new TransferListed(
                TRANSFER,
                FONDS,
                FROM,
                TO,
                project,
                declared,
                lines,
                40,
                Map.of(CountingUnit.VOLUME, lines),
                HASH,
                null,
                lister);
    }

    private static DiscrepancyRaised difference(int number) {
        return new DiscrepancyRaised(
                TRANSFER, new Discrepancy(number, Discrepancy.Kind.OTHER, number, null, null, "torn"));
    }

    private static DiscrepancyResolved settled(int number) {
        return new DiscrepancyResolved(
                TRANSFER, number, Discrepancy.Resolution.ACCEPTED_AS_COUNTED, "agreed", SOMEBODY);
    }

    private void house() {
        RecordId archives = new RecordId("fonds/Z200");
        fixture.log()
                .append(FROM, as(SOMEBODY, "organisation.OpenUnit"), new UnitOpened(FROM, FONDS, null, "KFB", "Dev"));
        fixture.log()
                .append(TO, as(SOMEBODY, "organisation.OpenUnit"), new UnitOpened(TO, archives, null, "ARC", "Room"));
    }

    private void onUnit(int number, DomainEvent... events) {
        fixture.log().append(unit(number), as(SOMEBODY, "filing.Test"), events);
    }

    private void onTransfer(DomainEvent... events) {
        fixture.log().append(TRANSFER, as(SOMEBODY, "custody.Test"), events);
    }

    private @Nullable Object since(String task) {
        return fixture.rows(model, "select distinct since from task where task = '" + task + "'")
                .getFirst()
                .get("since");
    }

    private List<String> tasks() {
        Projections running = projections == null ? fixture.start(model) : projections;
        projections = running;
        fixture.settle(running);
        return fixture
                .rows(
                        model,
                        "select concat_ws(' ', task, post, command, rule, house_unit, remaining) as line from task order by 1")
                .stream()
                .map(row -> String.valueOf(row.get("line")))
                .toList();
    }
}
