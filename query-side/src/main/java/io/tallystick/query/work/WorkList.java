package io.tallystick.query.work;

import static io.tallystick.events.kernel.Post.ARCHIVIST;
import static io.tallystick.events.kernel.Post.DEPARTMENT_HEAD;
import static io.tallystick.events.kernel.Post.FILER;
import static io.tallystick.events.kernel.Post.PROJECT_HEAD;

import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferEvent.CountUndone;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.custody.stocktake.StocktakeEvent;
import io.tallystick.events.custody.store.StoreEvent;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitBound;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/**
 * What each post has to do, within which unit, since when and by which rule; a row goes when its work is done. What is
 * late is the reader's to say: it depends on the day.
 */
@ReadModel(name = "work-list", version = 5)
public final class WorkList {
    private static final String TASK = "task";
    private static final String UNIT = "unit_standing";
    private static final String TRANSFER = "transfer_standing";
    private static final String LOAN = "loan_standing";
    private static final Task ARRANGE =
            new Task(Task.Kind.ARRANGE, FILER, "filing.ArrangeUnit", "I-1", Task.Place.FROM);
    private static final Task APPROVE_PROJECT =
            new Task(Task.Kind.APPROVE, PROJECT_HEAD, "filing.ApproveFiling", "I-34", Task.Place.FROM);
    private static final Task APPROVE_DEPARTMENT =
            new Task(Task.Kind.APPROVE, DEPARTMENT_HEAD, "filing.ApproveFiling", "I-36", Task.Place.FROM);
    private static final List<Task> BIND = List.of(
            new Task(Task.Kind.BIND, FILER, "filing.BindUnit", "I-2", Task.Place.FROM),
            new Task(Task.Kind.BIND, ARCHIVIST, "filing.BindUnit", "I-2", Task.Place.FROM));

    private final KindsToBind kindsToBind = new KindsToBind();
    private final RoomTasks roomTasks = new RoomTasks();

    @EventHandler
    void on(StoreEvent e, Rows rows, LogEntry entry) {
        roomTasks.take(e, rows, entry);
    }

    @EventHandler
    void on(StocktakeEvent e, Rows rows, LogEntry entry) {
        roomTasks.take(e, rows, entry);
    }

    @EventHandler
    void on(UnitOpened e, Rows rows) {
        rows.insert("house_unit", e.unit()).set("fonds", e.fonds());
    }

    @EventHandler
    void on(EmployeeRegistered e, Rows rows) {
        rows.insert("employee_home", e.employee()).set("unit", e.unit());
    }

    @EventHandler
    void on(io.tallystick.events.rulebook.RuleBookEvent.RuleChanged e, Rows rows) {
        kindsToBind.take(e, rows);
    }

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        UnitDescription description = e.description();
        Row unit = rows.insert(UNIT, e.unit())
                .set("fonds", description.fonds())
                .set("house_unit", description.unit())
                .set("project", description.project())
                .set("kind", description.kind())
                .set("title", description.title());
        ask(rows, entry, ARRANGE, e.unit(), unit).set("employee", e.filer());
    }

    @EventHandler
    void on(CustodyUnitArranged e, Rows rows, LogEntry entry) {
        done(rows, ARRANGE, e.unit());
        Row unit = rows.row(UNIT, e.unit());
        if (unit.exists()) {
            ask(rows, entry, approval(unit), e.unit(), unit).set("apart", Apart.told(e.arranger()));
        }
    }

    @EventHandler
    void on(FilingApproved e, Rows rows, LogEntry entry) {
        done(rows, APPROVE_PROJECT, e.unit());
        done(rows, APPROVE_DEPARTMENT, e.unit());
        Row unit = rows.row(UNIT, e.unit());
        if (unit.exists() && kindsToBind.contains(String.valueOf(unit.text("kind")), entry, rows)) {
            BIND.forEach(task -> ask(rows, entry, task, e.unit(), unit));
        }
        unit.delete();
    }

    @EventHandler
    void on(CustodyUnitBound e, Rows rows) {
        BIND.forEach(task -> done(rows, task, e.unit()));
    }

    @EventHandler
    void on(FilingObligationOpened e, Rows rows, LogEntry entry) {
        for (Task task : owed(e.basis())) {
            Row row = rows.insert(TASK, e.obligation(), task.kind(), task.post())
                    .set("command", task.command())
                    .set("rule", task.rule())
                    .set("title", e.project() == null ? String.valueOf(e.year()) : e.project())
                    .set("fonds", e.fonds())
                    .set("house_unit", e.unit())
                    .set("due_on", e.dueOn());
            since(row, entry);
        }
    }

    @EventHandler
    void on(FilingObligationMet e, Rows rows) {
        for (FilingBasis basis : FilingBasis.values()) {
            owed(basis).forEach(task -> done(rows, task, e.obligation()));
        }
    }

    /** The filer files; the head who answers for the papers says when everything is there. */
    private static List<Task> owed(FilingBasis basis) {
        Post head = basis.ofProject() ? PROJECT_HEAD : DEPARTMENT_HEAD;
        return List.of(
                new Task(Task.Kind.FILE_PAPERS, FILER, "filing.RecordFiling", basis.rule(), Task.Place.FROM),
                new Task(Task.Kind.COMPLETE_FILING, head, "filing.CompleteFiling", basis.rule(), Task.Place.FROM));
    }

    /** What is on a list needed no binding, or needs none any more. */
    @EventHandler
    void on(HoldingListed e, Rows rows) {
        RecordId unit = RecordId.of("unit", e.holding().key());
        BIND.forEach(task -> done(rows, task, unit));
    }

    @EventHandler
    void on(TransferListed e, Rows rows, LogEntry entry) {
        Row row = rows.insert(TRANSFER, e.transfer())
                .set("fonds", e.fonds())
                .set("from_unit", e.from())
                .set("to_unit", e.to())
                .set("to_fonds", fondsOf(e.to(), e.fonds(), rows))
                .set("project", e.project());
        TransferStanding first = new TransferStanding(
                TransferState.after(null, e),
                e.project() != null,
                LineSet.first(e.lines()),
                0,
                Apart.none().after(e));
        first.keep(row);
        first.tasks()
                .forEach(task -> ask(rows, entry, task, e.transfer(), row)
                        .set("remaining", null)
                        .set("apart", first.apart().from(task.kind())));
    }

    @EventHandler
    void on(TransferEvent e, Rows rows, LogEntry entry) {
        RecordId transfer = new RecordId(entry.record());
        Row row = rows.row(TRANSFER, transfer);
        if (!row.exists()) {
            throw new IllegalStateException("a transfer that was never listed: " + transfer);
        }
        TransferStanding before = TransferStanding.of(row);
        TransferStanding after = after(before, e);
        List<Task> were = before.tasks();
        List<Task> are = after.tasks();
        were.stream().filter(task -> !are.contains(task)).forEach(task -> done(rows, task, transfer));
        boolean sameParties = before.apart().equals(after.apart());
        for (Task task : are) {
            boolean known = were.contains(task);
            Row asked =
                    known ? rows.row(TASK, transfer, task.kind(), task.post()) : ask(rows, entry, task, transfer, row);
            int remaining = after.remaining(task);
            if (remaining > 0) {
                asked.set("remaining", remaining);
            }
            if (!known || !sameParties) {
                asked.set("apart", after.apart().from(task.kind()));
            }
        }
        if (after.state().ended()) {
            row.delete();
        } else {
            after.keep(row);
        }
    }

    @EventHandler
    void on(LoanMigrated e, Rows rows, LogEntry entry) {
        ask(e.asRequested(), LoanState.APPROVED, rows, entry);
    }

    @EventHandler
    void on(LoanRequested e, Rows rows, LogEntry entry) {
        ask(e, LoanState.REQUESTED, rows, entry);
    }

    private static void ask(LoanRequested e, LoanState state, Rows rows, LogEntry entry) {
        RecordId from = e.employee() == null
                ? e.file().from()
                : home(e.employee(), e.file().from(), rows);
        Row row = rows.insert(LOAN, e.loan())
                .set("title", e.file().title())
                .set("from_unit", from)
                .set("fonds", fondsOf(from, e.fonds(), rows))
                .set("to_unit", e.room())
                .set("to_fonds", e.fonds());
        LoanStanding first = new LoanStanding(state, e.approvals(), 0, false, null);
        first.keep(row);
        first.tasks().forEach(task -> ask(rows, entry, task, e.loan(), row));
    }

    @EventHandler
    void on(LoanEvent e, Rows rows, LogEntry entry) {
        RecordId loan = new RecordId(entry.record());
        Row row = rows.row(LOAN, loan);
        if (!row.exists()) {
            return; // over, and told of again
        }
        LoanStanding before = LoanStanding.of(row);
        LoanStanding after = before.after(e);
        List<Task> were = before.tasks();
        List<Task> are = after.tasks();
        // A ladder can ask one post twice, for two persons.
        were.stream().filter(task -> !are.contains(task)).forEach(task -> done(rows, task, loan));
        for (Task task : are) {
            Row asked = were.contains(task)
                    ? rows.row(TASK, loan, task.kind(), task.post())
                    : ask(rows, entry, task, loan, row);
            asked.set("due_on", after.due(task));
        }
        if (after.over()) {
            row.delete();
        } else {
            after.keep(row);
        }
    }

    private static RecordId home(RecordId employee, RecordId otherwise, Rows rows) {
        String unit = rows.row("employee_home", employee).text("unit");
        return unit == null ? otherwise : new RecordId(unit);
    }

    private static String fondsOf(RecordId unit, RecordId otherwise, Rows rows) {
        return Objects.requireNonNullElse(rows.row("house_unit", unit).text("fonds"), otherwise.value());
    }

    private static TransferStanding after(TransferStanding before, TransferEvent event) {
        TransferStanding next = before.after(event);
        return switch (event) {
            case LinesCounted e -> next.counted(e.lines());
            case LinesRejected e -> next.counted(e.lines());
            case LinesMissing e -> next.counted(e.lines());
            case CountUndone e -> next.uncounted(e.lines());
            case DiscrepancyRaised e -> next.differences(1);
            case DiscrepancyResolved e -> next.differences(-1);
            default -> next;
        };
    }

    private static Task approval(Row unit) {
        return unit.text("project") == null ? APPROVE_DEPARTMENT : APPROVE_PROJECT;
    }

    private static Row ask(Rows rows, LogEntry entry, Task task, RecordId record, Row standing) {
        Post post = task.post();
        Row row = rows.insert(TASK, record, task.kind(), post)
                .set("command", task.command())
                .set("rule", task.rule());
        since(row, entry);
        if (record.kind().equals("unit")) {
            return row.set("title", standing.text("title"))
                    .set("fonds", standing.text("fonds"))
                    .set("house_unit", standing.text("house_unit"));
        }
        boolean from = task.place() == Task.Place.FROM;
        return row.set("title", record.kind().equals("loan") ? standing.text("title") : record.key())
                .set("fonds", standing.text(from ? "fonds" : "to_fonds"))
                .set("house_unit", standing.text(from ? "from_unit" : "to_unit"));
    }

    private static void since(Row row, LogEntry entry) {
        row.set("since", entry.occurredAt()).set("position", entry.position());
    }

    private static void done(Rows rows, Task task, RecordId record) {
        rows.row(TASK, record, task.kind(), task.post()).delete();
    }
}
