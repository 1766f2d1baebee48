package io.tallystick.command.notices;

import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.due.Answerable;
import io.tallystick.command.due.Consequence;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.HoldingEvent.LeaveReminded;
import io.tallystick.events.custody.TransferEvent.TransferReminded;
import io.tallystick.events.custody.store.StoreEvent.InspectionReminded;
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
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewReminded;
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
import org.jspecify.annotations.Nullable;

/** Tells people what has fallen due: one notice for each person an event concerns. */
public final class NoticeGiving implements Consequence {
    /** What happened longer ago is told by work lists and registers; a log that is read for the first time floods nobody. */
    private static final Duration STALE = Duration.ofDays(30);

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
                ReturnOpened.class,
                ReturnReminded.class,
                TransferReminded.class,
                LeaveReminded.class,
                DestructionReminded.class);
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
            case ReturnOpened e ->
                new Told(
                        NoticeKind.FILE_RETURN,
                        e.report(),
                        e.dueOn(),
                        false,
                        holding(books.catchUp().organisation().whole(), today, Post.STATISTICIAN));
            case ReturnReminded e -> reminded(NoticeKind.FILE_RETURN, e.report(), e.reminder());
            case TransferReminded e -> reminded(NoticeKind.REGISTER_TRANSFER, e.transfer(), e.reminder());
            case LeaveReminded e -> reminded(NoticeKind.BRING_BACK, e.holding(), e.reminder());
            case DestructionReminded e -> reminded(NoticeKind.EXECUTE_DESTRUCTION, e.batch(), e.reminder());
            case HoldPlaced e ->
                new Told(
                        NoticeKind.REVIEW_HOLD,
                        e.retention(),
                        e.hold().reviewOn(),
                        false,
                        List.of(e.hold().reviewer()));
            default -> throw new IllegalArgumentException(event.toString());
        };
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
