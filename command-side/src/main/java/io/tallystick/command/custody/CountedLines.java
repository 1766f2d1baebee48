package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferEvent.InkExceptionRecorded;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.PagesDiffered;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.WritingMediumChecked;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.text.Beginning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One call of the counter, once it is known to make sense: every line once, on the list, not counted before. */
record CountedLines(
        LineSet accepted,
        List<Rejection> rejected,
        LineSet missing,
        List<PagesDiffered> differing,
        List<Writing> writing) {
    private static final int LONGEST_TOLD = 200;

    private static final String INK_RULE = "I-3";

    static CountedLines of(CountLines command, Count count, int[] declaredPages, Decision decision) {
        LineSet accepted = Objects.requireNonNullElse(command.accepted(), LineSet.none());
        LineSet missing = Objects.requireNonNullElse(command.missing(), LineSet.none());
        List<Rejection> rejected = orEmpty(command.rejected());
        List<LineSet> parts = new ArrayList<>(List.of(accepted, missing));
        rejected.forEach(rejection -> parts.add(rejection.lines()));
        LineSet all = LineSet.none();
        for (LineSet part : parts) {
            LineSet twice = all.and(part);
            decision.requireState(twice.isEmpty(), "refused.linesTwice", fact("lines", told(twice)));
            all = all.plus(part);
        }
        LineSet present = all.minus(missing);
        decision.requireState(!all.isEmpty(), "refused.nothingCounted");
        LineSet foreign = all.minus(count.all());
        decision.requireState(foreign.isEmpty(), "refused.linesNotOnList", fact("lines", told(foreign)));
        LineSet again = all.and(count.counted());
        decision.requireState(again.isEmpty(), "refused.linesAlreadyCounted", fact("lines", told(again)));
        for (Writing writing : orEmpty(command.writing())) {
            LineSet absent = writing.lines().minus(present);
            decision.requireState(absent.isEmpty(), "refused.findingOnUncounted", fact("lines", told(absent)));
        }
        return new CountedLines(
                accepted,
                rejected,
                missing,
                differing(command, present, declaredPages, decision),
                orEmpty(command.writing()));
    }

    private static List<PagesDiffered> differing(
            CountLines command, LineSet present, int[] declaredPages, Decision decision) {
        List<PagesDiffered> differing = new ArrayList<>();
        LineSet seen = LineSet.none();
        for (PageCount pages : orEmpty(command.pages())) {
            int line = pages.line();
            decision.requireState(
                    line >= 1 && present.contains(line), "refused.findingOnUncounted", fact("lines", line));
            decision.requireState(!seen.contains(line), "refused.linesTwice", fact("lines", line));
            seen = seen.plus(LineSet.of(IntStream.of(line)));
            decision.requireState(pages.counted() >= 0, "refused.negativePages");
            int declared = declaredPages[line - 1];
            if (declared != pages.counted()) {
                differing.add(new PagesDiffered(command.transfer(), line, declared, pages.counted()));
            }
        }
        return differing;
    }

    /** What is recorded. Ink the house may not use sends its lines back, wherever the counter put them (I-3). */
    List<TransferEvent> events(RecordId transfer, Signature by, Decision decision) {
        List<TransferEvent> events = new ArrayList<>();
        List<String> allowed = decision.list(INK_RULE, "allowedInks");
        LineSet forced = LineSet.none();
        for (Writing found : writing) {
            events.add(new WritingMediumChecked(transfer, found.lines(), found.ink(), found.origin()));
            if (!allowed.contains(found.ink().name()) && decision.applies(INK_RULE)) {
                if (found.origin() == Origin.HOUSE) {
                    forced = forced.plus(found.lines().and(accepted));
                } else {
                    events.add(new InkExceptionRecorded(transfer, found.lines(), found.ink(), found.origin()));
                }
            }
        }
        LineSet inOrder = accepted.minus(forced);
        if (!inOrder.isEmpty()) {
            events.add(new LinesCounted(transfer, inOrder, by));
        }
        if (!forced.isEmpty()) {
            events.add(new LinesRejected(transfer, forced, RejectionReason.INK, null, inkRule(decision), by));
        }
        for (Rejection rejection : rejected) {
            RuleCitation rule = rejection.reason() == RejectionReason.INK ? inkRule(decision) : null;
            events.add(new LinesRejected(transfer, rejection.lines(), rejection.reason(), rejection.note(), rule, by));
        }
        if (!missing.isEmpty()) {
            events.add(new LinesMissing(transfer, missing, by));
        }
        events.addAll(differing);
        return events;
    }

    private static @Nullable RuleCitation inkRule(Decision decision) {
        return decision.applies(INK_RULE)
                ? decision.rules().inForce(INK_RULE, decision.occurredOn()).orElse(null)
                : null;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Lines as a refusal tells them: a long set is cut. */
    static String told(LineSet lines) {
        String text = lines.toString();
        return Beginning.told(text, LONGEST_TOLD);
    }
}
