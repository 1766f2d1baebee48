package io.tallystick.command.retention;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.ListLines;
import io.tallystick.command.custody.Places;
import io.tallystick.command.custody.SourceLists;
import io.tallystick.command.custody.SourceLists.Free;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.OldCodes;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DestructionBatchEvent.OldRegisterTakenOver;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.RetentionCaseEvent.OldDestructionRecorded;
import io.tallystick.events.retention.RetentionClock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Takes over old destruction registers. A row whose code and title are those of a unit that a catalogue brought speaks of that
 * unit; any other leaves a stub of its own.
 */
final class OldRegister {
    private final Repository<CustodyUnit> units;
    private final LedgerRecords<Holding> holdings;
    private final LedgerRecords<RetentionCase> cases;
    private final Repository<DestructionBatch> batches;
    private final OldCodes codes;
    private final SourceLists sources;

    OldRegister(
            Repository<CustodyUnit> units,
            LedgerRecords<Holding> holdings,
            LedgerRecords<RetentionCase> cases,
            Repository<DestructionBatch> batches,
            OldCodes codes,
            SourceLists sources) {
        this.units = units;
        this.holdings = holdings;
        this.cases = cases;
        this.batches = batches;
        this.codes = codes;
        this.sources = sources;
    }

    @CommandHandler
    void handle(TakeOverDestructions command, Decision decision) throws Exception {
        Places.open(command.from(), decision);
        Signature taker = decision.within(Places.scope(command.to(), decision));
        ListLines.requireLength(command.rows().size(), decision);
        decision.applies("VI-26");
        Free source = sources.requireFree(command.to(), command.source(), decision);
        Map<Integer, Aggregate<Holding>> known = known(command, decision);
        List<RowFault> faults = faults(command, known, decision);
        OldCodes.Meeting meeting = codes.meet(command.fonds(), command.from(), unknown(command, known), decision);
        faults.addAll(meeting.faults());
        decision.requireRows(faults);

        RecordId batch = decision.newId("destruction");
        Map<Integer, RecordId> made = new HashMap<>();
        List<DisposalLine> lines = new ArrayList<>();
        for (DestroyedRow row : command.rows()) {
            int line = lines.size() + 1;
            Aggregate<Holding> holding = known.get(row.row());
            RecordId unit = holding == null
                    ? RecordId.of("unit", String.format(Locale.ROOT, "D%s-%05d", batch.key(), line))
                    : RecordId.of("unit", new RecordId(holding.identifierAsString()).key());
            if (holding == null) {
                made.put(row.row(), unit);
                boolean coded = row.code() != null;
                holding = take(
                        command,
                        row,
                        unit,
                        batch,
                        coded && meeting.stands(row.row()),
                        coded ? meeting.series(row.row()) : null);
            }
            lines.add(line(line, unit, row));
            holding.execute(h -> h.destroy(batch));
            record(stub(command, row, unit, batch, lines.getLast(), taker, decision));
        }
        made.keySet().retainAll(coded(command.rows()));
        meeting.record(made);
        OldRegisterTakenOver head = new OldRegisterTakenOver(
                batch,
                command.to(),
                lines.size(),
                decision.today(),
                command.source().fileName(),
                command.source().sha256(),
                taker);
        batches.newInstance(() -> new DestructionBatch(head, lines));
        sources.takeOver(
                source,
                batch,
                OldList.DESTRUCTION_REGISTER,
                command.fonds(),
                command.to(),
                lines.size(),
                command.quarantined(),
                taker);
    }

    /** The holdings a catalogue brought that rows speak of, by row. */
    private Map<Integer, Aggregate<Holding>> known(TakeOverDestructions command, Decision decision) {
        Map<String, List<RecordId>> having = codes.holders(
                command.fonds(),
                command.rows().stream()
                        .map(DestroyedRow::code)
                        .filter(Objects::nonNull)
                        .map(code -> Objects.requireNonNull(code))
                        .toList(),
                decision);
        Map<RecordId, Aggregate<Holding>> loaded = holdings.loadPresent(having.values().stream()
                .flatMap(Collection::stream)
                .map(Holding::of)
                .toList());
        Map<Integer, Aggregate<Holding>> known = new HashMap<>();
        Set<RecordId> spokenOf = new HashSet<>();
        for (DestroyedRow row : command.rows()) {
            having.getOrDefault(String.valueOf(row.code()), List.of()).stream()
                    .filter(unit -> !spokenOf.contains(unit))
                    .filter(unit -> sameTitle(loaded.get(Holding.of(unit)), row.title()))
                    .findFirst()
                    .ifPresent(unit -> {
                        spokenOf.add(unit);
                        known.put(row.row(), Objects.requireNonNull(loaded.get(Holding.of(unit))));
                    });
        }
        return known;
    }

    private static boolean sameTitle(@Nullable Aggregate<Holding> holding, String title) {
        return holding != null
                && holding.invoke(h -> Optional.ofNullable(h.migratedAs())
                        .map(old -> old.description().title().equals(title))
                        .orElse(false));
    }

    private static List<RowFault> faults(
            TakeOverDestructions command, Map<Integer, Aggregate<Holding>> known, Decision decision) {
        List<RowFault> faults = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (DestroyedRow row : command.rows()) {
            if (!seen.add(row.row())) {
                faults.add(RowFault.of(row.row(), "row", "refused.rowTwice"));
            }
            faults.addAll(ListLines.unsound(
                    row.row(),
                    row.year(),
                    row.pages(),
                    row.pieces(),
                    row.code(),
                    row.category(),
                    row.classCode(),
                    row.title(),
                    row.documentNumber(),
                    row.security(),
                    row.approval()));
            if (row.destroyedOn().isAfter(decision.today())) {
                faults.add(RowFault.of(row.row(), "destroyedOn", "refused.rowFuture"));
            }
            Aggregate<Holding> holding = known.get(row.row());
            if (holding != null && !holding.invoke(Holding::inCustody)) {
                faults.add(RowFault.of(row.row(), "code", "refused.rowNotInCustody"));
            }
        }
        return faults;
    }

    private static List<OldCodes.Coded> unknown(TakeOverDestructions command, Map<Integer, Aggregate<Holding>> known) {
        return command.rows().stream()
                .filter(row -> row.code() != null && !known.containsKey(row.row()))
                .map(row -> new OldCodes.Coded(row.row(), Objects.requireNonNull(row.code()), row.kind()))
                .toList();
    }

    private static List<Integer> coded(List<DestroyedRow> rows) {
        return rows.stream()
                .filter(row -> row.code() != null)
                .map(DestroyedRow::row)
                .toList();
    }

    private Aggregate<Holding> take(
            TakeOverDestructions command,
            DestroyedRow row,
            RecordId unit,
            RecordId batch,
            boolean codeStands,
            @Nullable RecordId series)
            throws Exception {
        UnitDescription description = row.describe(command.fonds(), command.from());
        units.newInstance(() -> new CustodyUnit(new CustodyUnitMigrated(
                unit,
                description,
                null,
                null,
                row.pages(),
                row.pieces(),
                null,
                row.code(),
                codeStands,
                series,
                batch,
                command.source().fileName(),
                command.source().sha256(),
                row.row())));
        return holdings.newInstance(() -> new Holding(new HoldingMigrated(
                Holding.of(unit),
                unit,
                description,
                row.pieces(),
                null,
                null,
                row.code(),
                null,
                command.to(),
                command.source(),
                row.row())));
    }

    private void record(OldDestructionRecorded recorded) throws Exception {
        Optional<Aggregate<RetentionCase>> running = cases.find(recorded.retention());
        if (running.isPresent()) {
            running.get().execute(one -> one.destroyedBefore(recorded));
        } else {
            cases.newInstance(() -> new RetentionCase(recorded));
        }
    }

    private static OldDestructionRecorded stub(
            TakeOverDestructions command,
            DestroyedRow row,
            RecordId unit,
            RecordId batch,
            DisposalLine line,
            Signature taker,
            Decision decision) {
        return new OldDestructionRecorded(
                RetentionCase.of(unit),
                unit,
                command.to(),
                row.describe(command.fonds(), command.from()),
                batch,
                line,
                row.destroyedOn(),
                row.approval(),
                sealed(batch, row.approver(), decision),
                sealed(batch, row.supervisors(), decision),
                row.row(),
                taker);
    }

    private static @Nullable Protected<String> sealed(RecordId batch, @Nullable String name, Decision decision) {
        return name == null ? null : decision.protect(batch, name);
    }

    /** Where the register does not say until when it was to be kept, its period does; a permanent one was kept until the day. */
    private static DisposalLine line(int line, RecordId unit, DestroyedRow row) {
        Integer years = RetentionClock.years(row.period());
        LocalDate until = years == null ? row.destroyedOn() : LocalDate.of(row.year() + years, Month.DECEMBER, 31);
        return new DisposalLine(
                line,
                unit,
                row.kind(),
                row.title(),
                row.year(),
                row.code(),
                row.pieces(),
                row.pages(),
                row.period(),
                until,
                Math.max(0, row.destroyedOn().getYear() - 1 - row.year()),
                row.security());
    }
}
