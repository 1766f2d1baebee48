package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.due.Answerable;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.FilingObligationEvent;
import io.tallystick.events.filing.FilingObligationEvent.FiledLate;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.FilingReminded;
import io.tallystick.events.filing.FilingObligationEvent.UnitFiled;
import io.tallystick.events.filing.FilingObligationState;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.ScopeSeed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What a department or a project owes the archives, by when, and what it filed of it (I-33, I-35). */
public class FilingObligation extends LedgerRecord {
    /** The class of plans and statistics, a return among them (I-25). */
    private static final String PLAN = "PLAN";

    private @Nullable FilingObligationOpened terms;
    private @Nullable FilingObligationState state;
    private @Nullable LocalDate lastFiled;
    private int reminded;
    private final Set<RecordId> filed = new HashSet<>();

    /** For Axon, which replays events into it; an obligation begins with its opening. */
    protected FilingObligation() {}

    static FilingObligation none() {
        return new FilingObligation();
    }

    boolean opened() {
        return terms != null;
    }

    void open(FilingObligationOpened opening) {
        apply(opening);
    }

    @CommandHandler
    void handle(CompleteFiling command, Decision decision) {
        boolean ofProject = terms().basis().ofProject();
        Signature head = decision.within(scope(), List.of(ofProject ? Post.PROJECT_HEAD : Post.DEPARTMENT_HEAD));
        decision.requireState(state == FilingObligationState.OPEN, "refused.obligationMet");
        decision.require(terms().basis().rule(), !filed.isEmpty() || said(command.statement()), "refused.nothingFiled");
        LocalDate metOn = lastFiled == null ? decision.today() : lastFiled;
        apply(new FilingObligationMet(self(), metOn, daysLate(metOn), command.statement(), head));
    }

    @CommandHandler
    void handle(RemindOfFiling command, Decision decision) {
        decision.within(scope());
        decision.requireState(state == FilingObligationState.OPEN, "refused.obligationMet");
        Post head = terms().basis().ofProject() ? Post.PROJECT_HEAD : Post.DEPARTMENT_HEAD;
        Reminder reminder = new Reminding(terms().basis().rule())
                .remind(
                        terms().dueOn(),
                        reminded,
                        decision,
                        d -> Answerable.holding(List.of(Post.FILER, head), scope(), d.today(), d.organisation()));
        apply(new FilingReminded(self(), reminder));
    }

    /** Files units that were found to fall under it. */
    void file(List<RecordId> units, @Nullable String reason, Decision decision) {
        Signature by = decision.by();
        LocalDate day = decision.occurredOn();
        int late = daysLate(day);
        decision.require(
                terms().basis().rule(),
                late == 0 || said(reason),
                "refused.filedLateWithoutReason",
                fact("due", terms().dueOn()),
                fact("days", late));
        for (RecordId unit : units) {
            decision.requireState(!filed.contains(unit), "refused.filedAlready", fact("unit", unit));
            apply(
                    late == 0
                            ? new UnitFiled(self(), unit, day, by)
                            : new FiledLate(self(), unit, day, late, said(reason) ? reason : null, by));
        }
    }

    /**
     * Whether a unit of that description is part of what is owed; what its papers are about may be unknown.
     *
     * @param classes the classes of the filing scope its documents belong to
     */
    boolean covers(UnitDescription unit, @Nullable DocumentContent content, Set<String> classes) {
        return terms().unit().equals(unit.unit())
                && switch (terms().basis()) {
                    case PROJECT, STAGE -> unit.project() != null && project().equals(unit.project());
                    case YEAR -> ofTheYear(unit) && content != DocumentContent.ACCOUNTING;
                    case FISCAL_YEAR -> ofTheYear(unit) && (content == null || content == DocumentContent.ACCOUNTING);
                    case RETURN ->
                        classes.stream().anyMatch(one -> ScopeSeed.top(one).equals(PLAN));
                };
    }

    private boolean ofTheYear(UnitDescription unit) {
        return unit.project() == null && unit.year() == terms().year();
    }

    private String project() {
        return Objects.requireNonNull(terms().project());
    }

    Scope scope() {
        return Scope.ofUnit(terms().fonds(), terms().unit());
    }

    private int daysLate(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(terms().dueOn(), day));
    }

    private FilingObligationOpened terms() {
        return Objects.requireNonNull(terms, "an obligation that was never opened");
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void move(FilingObligationEvent event) {
        state = FilingObligationState.after(state, event);
    }

    @EventSourcingHandler
    void on(FilingObligationOpened event) {
        become(event.obligation());
        move(event);
        terms = event;
    }

    @EventSourcingHandler
    void on(FilingReminded event) {
        reminded = event.reminder().step();
    }

    @EventSourcingHandler
    void on(UnitFiled event) {
        filed(event.unit(), event.filedOn());
    }

    @EventSourcingHandler
    void on(FiledLate event) {
        filed(event.unit(), event.filedOn());
    }

    private void filed(RecordId unit, LocalDate day) {
        filed.add(unit);
        if (lastFiled == null || day.isAfter(lastFiled)) {
            lastFiled = day;
        }
    }

    @EventSourcingHandler
    void on(FilingObligationMet event) {
        move(event);
    }
}
