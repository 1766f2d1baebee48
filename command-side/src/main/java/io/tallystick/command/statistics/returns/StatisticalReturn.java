package io.tallystick.command.statistics.returns;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.due.Answerable;
import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.command.statistics.Periods.Period;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.ReturnForm;
import io.tallystick.events.rulebook.ReturnIndicator;
import io.tallystick.events.rulebook.StandardContent.ReturnTable;
import io.tallystick.events.statistics.ReturnDigest;
import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.ReturnFigure.Origin;
import io.tallystick.events.statistics.ReturnState;
import io.tallystick.events.statistics.StatisticalReturnEvent;
import io.tallystick.events.statistics.StatisticalReturnEvent.FigureDeclared;
import io.tallystick.events.statistics.StatisticalReturnEvent.FigureOverridden;
import io.tallystick.events.statistics.StatisticalReturnEvent.FiguresAsked;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnAmended;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnGenerated;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnReminded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A statistical return: owed, computed, declared, filed by its last day, amended by a new filing (I-18, I-19). */
public class StatisticalReturn extends LedgerRecord {
    private @Nullable ReturnOpened terms;
    private @Nullable ReturnState state;
    private @Nullable ReturnGenerated generated;
    private @Nullable String amends;
    private boolean asked;
    private int filing = 1;
    private int reminded;
    private final Map<String, ReturnFigure> lines = new LinkedHashMap<>();
    private final Map<String, FigureDeclared> declared = new LinkedHashMap<>();

    /** For Axon, which replays events into it; a return begins with its opening. */
    protected StatisticalReturn() {}

    static StatisticalReturn none() {
        return new StatisticalReturn();
    }

    boolean opened() {
        return terms != null;
    }

    void open(ReturnOpened opening) {
        apply(opening);
    }

    /** The version of a form that is in force today. */
    static Standard formInForce(ReturnForm form, Decision decision) {
        Optional<Standard> inForce = decision.rules().standard(form.standard(), decision.today());
        decision.require(
                "I-18",
                inForce.isPresent(),
                "refused.noFormInForce",
                List.of(remedy("remedy.promulgateForm", "rulebook.DraftReturnForm", Post.RULE_DRAFTER)),
                fact("form", form));
        decision.requireState(inForce.isPresent(), "refused.noFormInForce", fact("form", form));
        return inForce.orElseThrow();
    }

    @CommandHandler
    void handle(RemindOfReturn command, Decision decision) {
        decision.within(decision.organisation().whole());
        decision.requireState(
                filing == 1 && state != ReturnState.FILED,
                "refused.returnState",
                fact("state", "state.return." + state()));
        apply(new ReturnReminded(
                self(),
                ReturnsDue.REMINDING.remind(
                        terms().dueOn(),
                        reminded,
                        decision,
                        d -> Answerable.holding(
                                List.of(Post.STATISTICIAN), d.organisation().whole(), d.today(), d.organisation()))));
    }

    @CommandHandler
    void handle(GenerateReturn command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, ReturnState.OPEN, ReturnState.GENERATED, ReturnState.AMENDING);
        decision.require(
                "I-18",
                decision.today().isAfter(terms().ends()),
                "refused.returnTimeNotOver",
                fact("period", terms().period()));
        String open = notClosed(decision);
        decision.require(
                "I-14",
                open.isEmpty(),
                "refused.periodsNotClosed",
                List.of(remedy("remedy.closePeriods", "statistics.ClosePeriod", Post.STATISTICIAN)),
                fact("months", open));
        apply(new FiguresAsked(
                self(), filing, formInForce(terms().form(), decision).version(), by));
    }

    /** The months of its time whose figures may still change; where no periods are kept, none. */
    private String notClosed(Decision decision) {
        Instant from = decision.startOf(terms().begins());
        Instant until = decision.startOf(terms().ends().plusDays(1));
        return decision.periods().all().stream()
                .filter(p -> p.from().isBefore(until) && p.until().isAfter(from) && !p.closed())
                .map(Period::id)
                .map(RecordId::key)
                .collect(Collectors.joining(", "));
    }

    @CommandHandler
    void handle(RecordFigures command, Decision decision) {
        decision.within(decision.organisation().whole());
        requireState(decision, ReturnState.OPEN, ReturnState.GENERATED, ReturnState.AMENDING);
        decision.requireState(asked, "refused.figuresNotAsked");
        Standard form = formInForce(terms().form(), decision);
        decision.applies("I-19");
        Map<String, BigDecimal> figures = command.figures().stream()
                .collect(Collectors.toMap(ComputedFigure::name, ComputedFigure::value, (a, b) -> b));
        List<ReturnFigure> computed = ((ReturnTable) form.content())
                .indicators().stream()
                        .map(indicator -> ReturnFigure.of(
                                indicator, indicator.figure() == null ? null : figures.get(indicator.figure())))
                        .toList();
        apply(new ReturnGenerated(
                self(),
                filing,
                form.version(),
                command.position(),
                computed,
                ReturnDigest.of(terms().form(), terms().period(), form.version(), command.position(), computed)));
    }

    @CommandHandler
    void handle(DeclareFigure command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, ReturnState.GENERATED);
        ReturnFigure line = line(command.indicator(), decision);
        decision.require(
                "I-19",
                line.indicator().figure() == null,
                "refused.figureIsComputed",
                List.of(remedy("remedy.markEstimate", "statistics.OverrideFigure", Post.STATISTICIAN)),
                fact("indicator", command.indicator()));
        decision.require(
                "I-19",
                said(command.source()) != null,
                "refused.figureWithoutSource",
                fact("indicator", command.indicator()));
        decision.requireField("value", command.value().signum() >= 0, "refused.negativeFigure");
        apply(new FigureDeclared(
                self(),
                filing,
                command.indicator(),
                command.value(),
                Objects.requireNonNullElse(said(command.source()), ""),
                by));
    }

    @CommandHandler
    void handle(OverrideFigure command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, ReturnState.GENERATED);
        ReturnFigure line = line(command.indicator(), decision);
        decision.requireState(
                line.indicator().figure() != null, "refused.figureIsDeclared", fact("indicator", command.indicator()));
        decision.require(
                "I-19",
                said(command.note()) != null,
                "refused.estimateWithoutNote",
                fact("indicator", command.indicator()));
        decision.requireField("given", command.given().signum() >= 0, "refused.negativeFigure");
        apply(new FigureOverridden(
                self(),
                filing,
                command.indicator(),
                line.origin() == Origin.ESTIMATE ? line.computed() : line.value(),
                command.given(),
                Objects.requireNonNullElse(said(command.note()), ""),
                by));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private ReturnFigure line(String indicator, Decision decision) {
        ReturnFigure line = lines.get(indicator);
        decision.requireField("indicator", line != null, "refused.noSuchIndicator", fact("indicator", indicator));
        return Objects.requireNonNull(line);
    }

    /** Files it; what the department owes the archives for it is opened by who calls. */
    void file(@Nullable String why, RecordId obligation, Decision decision) {
        requireState(decision, ReturnState.GENERATED);
        decision.requireState(!asked, "refused.figuresAsked");
        ReturnGenerated made = Objects.requireNonNull(generated);
        Standard form = formInForce(terms().form(), decision);
        decision.require(
                "I-18",
                form.version() == made.formVersion(),
                "refused.formSuperseded",
                List.of(remedy("remedy.generateAgain", "statistics.GenerateReturn", Post.STATISTICIAN)),
                fact("version", form.version()));
        String missing = lines.values().stream()
                .filter(line -> line.value() == null)
                .map(ReturnFigure::indicator)
                .map(ReturnIndicator::code)
                .collect(Collectors.joining(", "));
        decision.require("I-18", missing.isEmpty(), "refused.indicatorsMissing", fact("indicators", missing));
        LocalDate today = decision.today();
        int late = filing > 1 ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(terms().dueOn(), today));
        String reason = said(why);
        decision.require(
                "I-18",
                late == 0 || reason != null,
                "refused.returnLateWithoutReason",
                fact("due", terms().dueOn()),
                fact("days", late));
        decision.applies("I-17");
        List<ReturnFigure> filed = List.copyOf(lines.values());
        apply(new ReturnFiled(
                self(),
                filing,
                made.formVersion(),
                made.position(),
                today,
                late,
                filing > 1 ? amends : reason,
                (int) filed.stream().filter(l -> l.origin() == Origin.ESTIMATE).count(),
                filed,
                ReturnDigest.of(terms().form(), terms().period(), made.formVersion(), made.position(), filed),
                obligation,
                decision.by()));
    }

    @CommandHandler
    void handle(AmendReturn command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, ReturnState.FILED);
        decision.requireField("reason", !command.reason().isBlank(), "refused.reasonNeeded");
        decision.applies("VI-17");
        apply(new ReturnAmended(self(), filing + 1, command.reason().strip(), by));
    }

    int filing() {
        return filing;
    }

    ReturnOpened terms() {
        return Objects.requireNonNull(terms, "a return that was never opened");
    }

    private ReturnState state() {
        return Objects.requireNonNull(state);
    }

    private void requireState(Decision decision, ReturnState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.returnState", fact("state", "state.return." + state()));
    }

    private void move(StatisticalReturnEvent event) {
        state = ReturnState.after(state, event);
    }

    @EventSourcingHandler
    void on(ReturnOpened event) {
        become(event.report());
        move(event);
        terms = event;
    }

    @EventSourcingHandler
    void on(ReturnReminded event) {
        reminded = event.reminder().step();
    }

    @EventSourcingHandler
    void on(FiguresAsked event) {
        asked = true;
    }

    @EventSourcingHandler
    void on(ReturnGenerated event) {
        move(event);
        asked = false;
        generated = event;
        lines.clear();
        event.lines().forEach(line -> lines.put(line.indicator().code(), line));
        declared.values().forEach(this::fill);
    }

    @EventSourcingHandler
    void on(FigureDeclared event) {
        declared.put(event.indicator(), event);
        fill(event);
    }

    /** What was declared stays where the form still asks for it. */
    private void fill(FigureDeclared said) {
        lines.computeIfPresent(
                said.indicator(),
                (code, line) -> line.indicator().figure() == null ? line.declared(said.value(), said.source()) : line);
    }

    @EventSourcingHandler
    void on(FigureOverridden event) {
        lines.computeIfPresent(event.indicator(), (code, line) -> line.estimated(event.given(), event.note()));
    }

    @EventSourcingHandler
    void on(ReturnFiled event) {
        move(event);
    }

    @EventSourcingHandler
    void on(ReturnAmended event) {
        move(event);
        filing = event.filing();
        amends = event.reason();
    }
}
