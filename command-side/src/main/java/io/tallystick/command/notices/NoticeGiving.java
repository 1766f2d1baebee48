package io.tallystick.command.notices;

import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.due.Answerable;
import io.tallystick.command.due.Consequence;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.HoldingEvent.LeaveReminded;
import io.tallystick.events.custody.TransferEvent.SignatureReminded;
import io.tallystick.events.custody.TransferEvent.TransferReminded;
import io.tallystick.events.custody.store.StoreEvent.InspectionReminded;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewReminded;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportChased;
import io.tallystick.events.customers.contacts.ContactEvent.ContactsCounted;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactChased;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.customers.demands.DemandEvent.DemandReminded;
import io.tallystick.events.customers.sources.ReportKind;
import io.tallystick.events.customers.sources.SourceEvent.CustomerReportFiled;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormChased;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportChased;
import io.tallystick.events.customers.upkeep.UpkeepEvent.SoleHolderFlagged;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.FilingReminded;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.notices.NoticeKind;
import io.tallystick.events.notices.NoticeWay;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionReminded;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewReminded;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.LeaveBookEvent.EmergencyNotified;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndReminded;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyImposed;
import io.tallystick.events.shifts.ShiftEvent.ReliefOverdue;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnReminded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells people what has fallen due: one notice for each person an event concerns. */
public final class NoticeGiving implements Consequence {
    /** What happened longer ago is told by work lists and registers; a log that is read for the first time floods nobody. */
    private static final Duration STALE = Duration.ofDays(30);

    /** The letters of a date. */
    private static final int DATE = 10;

    private final EventReader log;
    private final Function<StoredEvent, DomainEvent> decoder;
    private final RegisterFollower books;
    private final Function<RecordId, List<NoticeWay>> ways;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param ways on which ways notices go out to an employee, besides the console
     */
    public NoticeGiving(
            EventReader log,
            Function<StoredEvent, DomainEvent> decoder,
            RegisterFollower books,
            Function<RecordId, List<NoticeWay>> ways,
            InstantSource clock,
            ZoneId zone) {
        this.log = log;
        this.decoder = decoder;
        this.books = books;
        this.ways = ways;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(
                ReminderSent.class,
                LoanRecalled.class,
                UseEffectAsked.class,
                FilingObligationOpened.class,
                FilingReminded.class,
                InspectionReminded.class,
                HoldPlaced.class,
                HoldReviewReminded.class,
                CustomerHoldPlaced.class,
                CustomerHoldReviewReminded.class,
                DemandReminded.class,
                ReturnOpened.class,
                ReturnReminded.class,
                TransferReminded.class,
                SignatureReminded.class,
                LeaveReminded.class,
                DestructionReminded.class,
                AbsenceTold.class,
                PenaltyImposed.class,
                ReliefOverdue.class,
                LeaveEndReminded.class,
                EmergencyNotified.class,
                VisitReportChased.class,
                ProfileFormChased.class,
                CustomerReportFiled.class,
                StaleFileFlagged.class,
                AnnualReportAsked.class,
                SoleHolderFlagged.class,
                ImportantContactReported.class,
                ImportantContactChased.class,
                ContactReportChased.class,
                ContactsCounted.class);
    }

    @Override
    public List<Order> after(StoredEvent stored, DomainEvent event) {
        Instant now = clock.instant();
        if (stored.recordedAt().isBefore(now.minus(STALE))) {
            return List.of();
        }
        Told told = told(event, stored, LocalDate.ofInstant(now, zone));
        List<Order> orders = new ArrayList<>();
        for (RecordId employee : told.to()) {
            RecordId notice = RecordId.of("notice", stored.position() + "-" + (orders.size() + 1));
            orders.add(new Order("notices", "GiveNotice", body(notice, employee, told)));
        }
        return orders;
    }

    private Map<String, ?> body(RecordId notice, RecordId employee, Told told) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("notice", notice.value());
        body.put("employee", employee.value());
        body.put("kind", told.kind().name());
        body.put("about", told.about().value());
        if (told.dueOn() != null) {
            body.put("dueOn", told.dueOn().toString());
        }
        body.put("escalated", told.escalated());
        body.put("ways", ways.apply(employee).stream().map(NoticeWay::name).toList());
        return body;
    }

    private Told told(DomainEvent event, StoredEvent stored, LocalDate today) {
        return switch (event) {
            case ReminderSent e -> {
                LoanFacts loan = loan(e.loan(), stored);
                yield ofLoan(NoticeKind.RETURN_FILE, loan, loan.dueOn(), e.supervisor(), e.to(), today);
            }
            case LoanRecalled e -> {
                LoanFacts loan = loan(e.loan(), stored);
                yield ofLoan(NoticeKind.RETURN_RECALLED, loan, e.dueOn(), false, reader(loan), today);
            }
            case UseEffectAsked e -> {
                LoanFacts loan = loan(e.loan(), stored);
                yield ofLoan(NoticeKind.TELL_EFFECT, loan, e.answerBy(), false, reader(loan), today);
            }
            case FilingObligationOpened e ->
                new Told(
                        NoticeKind.FILE_PAPERS,
                        e.obligation(),
                        e.dueOn(),
                        false,
                        holding(
                                Scope.ofUnit(e.fonds(), e.unit()),
                                today,
                                Post.FILER,
                                e.basis().ofProject() ? Post.PROJECT_HEAD : Post.DEPARTMENT_HEAD));
            case FilingReminded e -> reminded(NoticeKind.FILE_PAPERS, e.obligation(), e.reminder());
            case InspectionReminded e -> reminded(NoticeKind.INSPECT, e.store(), e.reminder());
            case HoldReviewReminded e -> reminded(NoticeKind.REVIEW_HOLD, e.retention(), e.reminder());
            case CustomerHoldReviewReminded e -> reminded(NoticeKind.REVIEW_HOLD, e.customer(), e.reminder());
            case DemandReminded e -> reminded(NoticeKind.ANSWER_DEMAND, e.demand(), e.reminder());
            case ReturnOpened e ->
                new Told(
                        NoticeKind.FILE_RETURN,
                        e.report(),
                        e.dueOn(),
                        false,
                        holding(books.catchUp().organisation().whole(), today, Post.STATISTICIAN));
            case ReturnReminded e -> reminded(NoticeKind.FILE_RETURN, e.report(), e.reminder());
            case TransferReminded e -> reminded(NoticeKind.REGISTER_TRANSFER, e.transfer(), e.reminder());
            case SignatureReminded e -> reminded(NoticeKind.SIGN_RECEIPT, e.transfer(), e.reminder());
            case LeaveReminded e -> reminded(NoticeKind.BRING_BACK, e.holding(), e.reminder());
            case DestructionReminded e -> reminded(NoticeKind.EXECUTE_DESTRUCTION, e.batch(), e.reminder());
            case VisitReportChased e ->
                new Told(NoticeKind.HAND_IN_REPORT, e.report(), e.dueOn(), e.times() > 1, e.to());
            case ProfileFormChased e -> new Told(NoticeKind.ASK_FOR_FORM, e.form(), null, false, e.to());
            case CustomerReportFiled e ->
                new Told(NoticeKind.READ_CUSTOMER_REPORT, e.report(), null, e.kind() == ReportKind.URGENT, e.to());
            case StaleFileFlagged e ->
                new Told(NoticeKind.REVIEW_CUSTOMER, e.customer(), e.againOn(), e.times() > 1, e.to());
            case AnnualReportAsked e -> new Told(NoticeKind.FILE_ANNUAL_REPORT, e.customer(), null, false, e.to());
            case SoleHolderFlagged e -> new Told(NoticeKind.REVIEW_CUSTOMER, e.customer(), null, false, e.to());
            case ImportantContactReported e ->
                new Told(NoticeKind.READ_CUSTOMER_REPORT, e.dealing(), null, false, e.to());
            case ImportantContactChased e ->
                new Told(NoticeKind.REPORT_DEALING, e.dealing(), null, e.times() > 1, e.to());
            case ContactReportChased e -> new Told(NoticeKind.REPORT_CONTACT, e.customer(), null, false, e.to());
            case ContactsCounted e -> new Told(NoticeKind.ASSIGN_CONTACT, e.customer(), e.makeGoodBy(), false, e.to());
            case LeaveEndReminded e ->
                reminded(e.slip() ? NoticeKind.HAND_IN_SLIP : NoticeKind.CLOSE_LEAVE, e.leave(), e.reminder());
            case AbsenceTold e ->
                new Told(NoticeKind.ABSENCE_TOLD, e.absence(), null, false, List.of(absent(e.absence())));
            case PenaltyImposed e -> new Told(NoticeKind.PENALTY_TOLD, e.penalty(), null, false, List.of(e.employee()));
            case ReliefOverdue e ->
                new Told(
                        NoticeKind.LATE_RELIEF,
                        e.shift(),
                        null,
                        false,
                        Stream.ofNullable(e.leader()).toList());
            case EmergencyNotified e ->
                new Told(
                        NoticeKind.EMERGENCY_CALL,
                        e.book(),
                        e.date(),
                        false,
                        Stream.ofNullable(e.leader())
                                .filter(leader -> !leader.equals(e.by().employee()))
                                .toList());
            case CustomerHoldPlaced e -> hold(e.customer(), e.hold());
            case HoldPlaced e -> hold(e.retention(), e.hold());
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private static Told hold(RecordId about, Hold hold) {
        return new Told(NoticeKind.REVIEW_HOLD, about, hold.reviewOn(), false, List.of(hold.reviewer()));
    }

    /** Whose absence it is: it is named by the person and the shift date. */
    private static RecordId absent(RecordId absence) {
        String key = absence.key();
        return RecordId.of("employee", key.substring(0, key.length() - DATE - 1));
    }

    private static Told reminded(NoticeKind kind, RecordId about, Reminder reminder) {
        return new Told(kind, about, reminder.dueOn(), reminder.supervisor(), reminder.to());
    }

    private static RecordId reader(LoanFacts loan) {
        RecordId employee = loan.head().employee();
        return employee == null ? loan.head().reader() : employee;
    }

    /** A reader without an account is told on paper, by the archives room. */
    private Told ofLoan(
            NoticeKind kind,
            LoanFacts loan,
            @Nullable LocalDate dueOn,
            boolean escalated,
            RecordId to,
            LocalDate today) {
        if (to.kind().equals("employee")) {
            return new Told(kind, loan.loan(), dueOn, escalated, List.of(to));
        }
        Scope room = Scope.ofUnit(loan.head().fonds(), loan.head().room());
        return new Told(NoticeKind.REMIND_READER, loan.loan(), dueOn, escalated, holding(room, today, Post.ARCHIVIST));
    }

    private List<RecordId> holding(Scope place, LocalDate today, Post... posts) {
        return Answerable.holding(List.of(posts), place, today, books.catchUp().organisation());
    }

    private LoanFacts loan(RecordId loan, StoredEvent until) {
        return LoanFacts.of(log.ofRecord(loan.value()).stream()
                .filter(stored -> stored.position() <= until.position())
                .map(decoder)
                .toList());
    }
}
