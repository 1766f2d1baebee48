package io.tallystick.command.retention;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.DisposalLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;

/** Holdings and retention cases of the lines of a register, loaded together. */
final class Disposables {
    private final LedgerRecords<Holding> holdings;
    private final LedgerRecords<RetentionCase> cases;

    Disposables(LedgerRecords<Holding> holdings, LedgerRecords<RetentionCase> cases) {
        this.holdings = holdings;
        this.cases = cases;
    }

    Loaded load(List<DisposalLine> lines) {
        List<RecordId> units = lines.stream().map(DisposalLine::unit).toList();
        return new Loaded(
                lines,
                holdings.loadAll(units.stream().map(Holding::of).toList()),
                cases.loadAll(units.stream().map(RetentionCase::of).toList()));
    }

    /** What is done with a line. */
    interface Act {
        void on(DisposalLine line, Aggregate<Holding> holding, Aggregate<RetentionCase> retention);
    }

    record Loaded(
            List<DisposalLine> lines,
            Map<RecordId, Aggregate<Holding>> holdings,
            Map<RecordId, Aggregate<RetentionCase>> cases) {
        /** Asks of every line what has to hold; a refusal names each of which it does not. */
        void require(Act act) {
            OneByOne.decide("lines", lines, DisposalLine::unit, line -> on(line, act));
        }

        void each(Act act) {
            lines.forEach(line -> on(line, act));
        }

        private void on(DisposalLine line, Act act) {
            act.on(
                    line,
                    Objects.requireNonNull(holdings.get(Holding.of(line.unit()))),
                    Objects.requireNonNull(cases.get(RetentionCase.of(line.unit()))));
        }
    }
}
