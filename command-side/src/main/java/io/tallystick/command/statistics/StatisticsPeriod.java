package io.tallystick.command.statistics;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.PeriodState;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDigest;
import io.tallystick.events.statistics.StatisticsPeriodEvent;
import io.tallystick.events.statistics.StatisticsPeriodEvent.BalanceListed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ClosedPeriodCorrected;
import io.tallystick.events.statistics.StatisticsPeriodEvent.CorrectionAllowed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.DifferencesAccountedFor;
import io.tallystick.events.statistics.StatisticsPeriodEvent.DifferencesListed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.FactCameLate;
import io.tallystick.events.statistics.StatisticsPeriodEvent.LateFactsApproved;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodClosed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodFrozen;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationAsked;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationRecorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A statistics period: frozen, then compared, every difference explained, then closed for good (I-14, I-17, I-19). */
public class StatisticsPeriod extends LedgerRecord {
    private @Nullable PeriodOpened opened;
    private @Nullable PeriodState state;
    private @Nullable ReconciliationRecorded last;
    private int lateFacts;
    private int told;
    private final Map<Integer, ReconciliationDifference> open = new TreeMap<>();
    private final Map<Integer, ReconciliationDifference> found = new HashMap<>();
    private final Map<String, DifferencesAccountedFor> explained = new HashMap<>();
    private final Map<Integer, FactCameLate> unapproved = new TreeMap<>();
    private final Map<Long, Signature> allowed = new HashMap<>();

    /** For Axon, which replays events into it; a period begins with its opening. */
    protected StatisticsPeriod() {}

    static StatisticsPeriod none() {
        return new StatisticsPeriod();
    }

    void open(PeriodOpened opening) {
        apply(opening);
    }

    PeriodOpened opened() {
        return Objects.requireNonNull(opened, "a period that was never opened");
    }

    @CommandHandler
    void handle(FreezePeriod command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, PeriodState.OPEN);
        decision.require(
                "I-14",
                !decision.recordedAt().isBefore(opened().until()),
                "refused.periodNotOver",
                fact("month", opened().month()));
        apply(new PeriodFrozen(self(), by));
    }

    @CommandHandler
    void handle(AskReconciliation command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, PeriodState.FROZEN, PeriodState.RECONCILED);
        decision.applies("I-14");
        apply(new ReconciliationAsked(self(), by));
    }

    @CommandHandler
    void handle(RecordReconciliation command, Decision decision) {
        decision.within(decision.organisation().whole());
        requireState(decision, PeriodState.FROZEN, PeriodState.RECONCILED);
        decision.require(
                "I-14",
                command.lateFacts() >= lateFacts,
                "refused.reconciledTooEarly",
                fact("position", command.position()),
                fact("facts", lateFacts - command.lateFacts()));
        decision.require(
                "I-19",
                command.digest()
                        .equals(ReconciliationDigest.of(command.position(), command.lines(), command.differences())),
                "refused.digestDiffers",
                fact("digest", command.digest()));
        int run = last == null ? 1 : last.run() + 1;
        apply(new ReconciliationRecorded(
                self(),
                run,
                command.position(),
                command.lateFacts(),
                command.lines().size(),
                (int) command.lines().stream().filter(BalanceLine::agrees).count(),
                command.differences().size(),
                command.digest()));
        Portions.of(command.lines(), Portions::bytes)
                .forEach(portion -> apply(new BalanceListed(self(), run, portion)));
        Portions.of(command.differences(), Portions::bytes)
                .forEach(portion -> apply(new DifferencesListed(self(), run, portion)));
        explainedBefore(command.differences())
                .forEach((earlier, numbers) -> apply(new DifferencesAccountedFor(
                        self(),
                        run,
                        LineSet.of(numbers.stream().mapToInt(Integer::intValue)),
                        earlier.explanation(),
                        earlier.note(),
                        earlier.explainer())));
    }

    /** What was explained stays explained where a later run finds the same again. */
    private Map<DifferencesAccountedFor, List<Integer>> explainedBefore(List<ReconciliationDifference> differences) {
        Map<DifferencesAccountedFor, List<Integer>> again = new LinkedHashMap<>();
        for (ReconciliationDifference difference : differences) {
            DifferencesAccountedFor earlier = explained.get(difference.identity());
            if (earlier != null) {
                again.computeIfAbsent(earlier, e -> new ArrayList<>()).add(difference.number());
            }
        }
        return again;
    }

    @CommandHandler
    void handle(ExplainReconciliation command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, PeriodState.RECONCILED);
        decision.requireState(!command.differences().isEmpty(), "refused.noDifference");
        command.differences().stream()
                .forEach(number -> decision.requireState(
                        open.containsKey(number), "refused.differenceNotOpen", fact("difference", number)));
        decision.requireField("note", !command.note().isBlank(), "refused.noteNeeded");
        decision.applies("I-14");
        apply(new DifferencesAccountedFor(
                self(), run().run(), command.differences(), command.explanation(), command.note(), by));
    }

    /** Closes it; the next is opened by whoever calls. */
    void close(int vacantDays, Decision decision) {
        requireState(decision, PeriodState.RECONCILED);
        decision.require(
                "I-14",
                run().lateFacts() == lateFacts,
                "refused.factsAfterReconciliation",
                List.of(remedy("remedy.reconcileAgain", "statistics.AskReconciliation", Post.STATISTICIAN)),
                fact("position", run().position()),
                fact("facts", lateFacts - run().lateFacts()));
        decision.require(
                "I-14",
                open.isEmpty() && (run().differences() > 0 || run().agree() == run().lines()),
                "refused.differencesUnexplained",
                List.of(remedy(
                        "remedy.explainDifferences",
                        "statistics.ExplainReconciliation",
                        Post.STATISTICIAN,
                        Post.ARCHIVES_HEAD)),
                fact("count", open.size()));
        apply(new PeriodClosed(
                self(),
                opened().month(),
                opened().until(),
                run().run(),
                run().position(),
                run().digest(),
                vacantDays,
                decision.by()));
    }

    /** Something that happened in it was recorded although it is over. */
    void cameLate(String command, @Nullable RecordId about, Decision decision) {
        apply(new FactCameLate(
                self(), told + 1, command, about, decision.occurredOn(), state == PeriodState.CLOSED, decision.by()));
    }

    @CommandHandler
    void handle(ApproveLateFacts command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, PeriodState.CLOSED);
        decision.requireState(!command.facts().isEmpty(), "refused.noLateFact");
        command.facts().stream().forEach(number -> {
            FactCameLate late = unapproved.get(number);
            decision.requireState(late != null, "refused.lateFactNotOpen", fact("fact", number));
            decision.separate(
                    "VI-14", "role.lateRecorder", Objects.requireNonNull(late).recorder());
        });
        decision.requireField("reason", !command.reason().isBlank(), "refused.reasonNeeded");
        decision.applies("VI-17");
        apply(new LateFactsApproved(self(), command.facts(), command.reason(), by));
    }

    @CommandHandler
    void handle(AllowCorrection command, Decision decision) {
        Signature by = decision.within(decision.organisation().whole());
        requireState(decision, PeriodState.CLOSED);
        decision.requireField("reason", !command.reason().isBlank(), "refused.reasonNeeded");
        decision.applies("VI-17");
        apply(new CorrectionAllowed(self(), command.corrects(), command.reason(), by));
    }

    /** Requires that somebody else allowed the correction of an event of the closed period, and uses the leave up (VI-17). */
    public void correct(long corrects, Decision decision) {
        Signature approver = allowed.get(corrects);
        boolean kept = decision.require(
                "VI-17",
                approver != null,
                "refused.periodClosed",
                List.of(remedy("remedy.allowCorrection", "statistics.AllowCorrection", Post.ARCHIVES_HEAD)),
                fact("month", opened().month()),
                fact("position", corrects));
        if (kept && approver != null) {
            decision.separate("VI-17", "role.correctionApprover", approver);
            apply(new ClosedPeriodCorrected(self(), corrects, decision.by(), approver));
        }
    }

    private ReconciliationRecorded run() {
        return Objects.requireNonNull(last, "a period that was never reconciled");
    }

    private void requireState(Decision decision, PeriodState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.periodState", fact("state", Objects.requireNonNull(state)));
    }

    private void move(StatisticsPeriodEvent event) {
        state = PeriodState.after(state, event);
    }

    @EventSourcingHandler
    void on(PeriodOpened event) {
        become(event.period());
        move(event);
        opened = event;
    }

    @EventSourcingHandler
    void on(PeriodFrozen event) {
        move(event);
    }

    @EventSourcingHandler
    void on(FactCameLate event) {
        told = event.number();
        if (event.closed()) {
            unapproved.put(event.number(), event);
        } else {
            lateFacts++;
        }
    }

    @EventSourcingHandler
    void on(ReconciliationRecorded event) {
        move(event);
        last = event;
        open.clear();
        found.clear();
    }

    @EventSourcingHandler
    void on(DifferencesListed event) {
        event.differences().forEach(difference -> {
            open.put(difference.number(), difference);
            found.put(difference.number(), difference);
        });
    }

    @EventSourcingHandler
    void on(DifferencesAccountedFor event) {
        event.differences().stream().forEach(number -> {
            open.remove(number);
            ReconciliationDifference difference = found.get(number);
            if (difference != null) {
                explained.put(difference.identity(), event);
            }
        });
    }

    @EventSourcingHandler
    void on(PeriodClosed event) {
        move(event);
    }

    @EventSourcingHandler
    void on(LateFactsApproved event) {
        event.facts().stream().forEach(unapproved::remove);
    }

    @EventSourcingHandler
    void on(CorrectionAllowed event) {
        allowed.put(event.corrects(), event.approver());
    }

    @EventSourcingHandler
    void on(ClosedPeriodCorrected event) {
        allowed.remove(event.corrects());
    }
}
