package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;

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
import io.tallystick.events.custody.OldList;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.events.loans.UsePurpose;
import io.tallystick.events.text.Beginning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Takes over the open loans of an old loan book; every file it names has been brought by a catalogue. */
final class LoanBook {
    private final Repository<Loan> loans;
    private final LedgerRecords<Holding> holdings;
    private final LedgerRecords<CustodyUnit> units;
    private final Repository<Reader> readers;
    private final OldCodes codes;
    private final SourceLists sources;

    LoanBook(
            Repository<Loan> loans,
            LedgerRecords<Holding> holdings,
            LedgerRecords<CustodyUnit> units,
            Repository<Reader> readers,
            OldCodes codes,
            SourceLists sources) {
        this.loans = loans;
        this.holdings = holdings;
        this.units = units;
        this.readers = readers;
        this.codes = codes;
        this.sources = sources;
    }

    @CommandHandler
    void handle(TakeOverLoans command, Decision decision) throws Exception {
        Signature taker = decision.within(Places.open(command.to(), decision));
        ListLines.requireLength(command.rows().size(), decision);
        decision.applies("I-4");
        Free source = sources.requireFree(command.to(), command.source(), decision);
        Map<String, List<RecordId>> having = codes.holders(
                command.fonds(), command.rows().stream().map(OldLoanRow::code).toList(), decision);
        Map<RecordId, Aggregate<CustodyUnit>> known = units.loadPresent(
                having.values().stream().flatMap(Collection::stream).toList());
        Map<RecordId, Aggregate<Holding>> held = holdings.loadPresent(having.values().stream()
                .flatMap(Collection::stream)
                .map(Holding::of)
                .toList());
        decision.requireRows(faults(command, having, held, decision));

        RecordId book = decision.newId("loan-book");
        Map<String, RecordId> strangers = new HashMap<>();
        for (OldLoanRow row : command.rows()) {
            RecordId unit = Objects.requireNonNull(having.get(row.code())).getFirst();
            Aggregate<Holding> holding = Objects.requireNonNull(held.get(Holding.of(unit)));
            RecordId employee = row.employee() == null ? null : RecordId.of("employee", row.employee());
            RecordId reader = employee == null ? stranger(row, command, strangers, decision) : Reader.of(employee);
            RecordId loan = decision.newId("loan");
            LoanMigrated migrated = new LoanMigrated(
                    loan,
                    FilesOnShelf.of(unit, holding, Optional.ofNullable(known.get(unit))),
                    command.fonds(),
                    command.to(),
                    reader,
                    employee,
                    Objects.requireNonNullElse(row.purpose(), UsePurpose.WORK),
                    Objects.requireNonNullElse(row.note(), ""),
                    book,
                    command.source().fileName(),
                    command.source().sha256(),
                    row.row(),
                    taker);
            loans.newInstance(() -> new Loan(migrated, row.lentOn(), row.dueOn()));
            holding.execute(h -> h.handOut(loan, reader, true, decision));
            readers.loadOrCreate(reader.value(), Reader::unknown).execute(r -> r.take(reader, employee, loan, unit));
        }
        sources.takeOver(
                source,
                book,
                OldList.LOAN_BOOK,
                command.fonds(),
                command.to(),
                command.rows().size(),
                command.quarantined(),
                taker);
    }

    /** The reader of a name that is nobody of the house; one for each name and organisation of the book. */
    private RecordId stranger(OldLoanRow row, TakeOverLoans command, Map<String, RecordId> strangers, Decision decision)
            throws Exception {
        String name = Objects.requireNonNull(row.reader());
        String who = name + "\n" + row.organisation();
        RecordId known = strangers.get(who);
        if (known != null) {
            return known;
        }
        RecordId reader = decision.newId("reader");
        readers.newInstance(() -> new Reader(new ReaderRegistered(
                reader,
                command.to(),
                decision.protect(reader, name),
                row.organisation(),
                decision.protect(reader, ""))));
        strangers.put(who, reader);
        return reader;
    }

    private static List<RowFault> faults(
            TakeOverLoans command,
            Map<String, List<RecordId>> having,
            Map<RecordId, Aggregate<Holding>> held,
            Decision decision) {
        List<RowFault> faults = new ArrayList<>();
        Set<Integer> rows = new HashSet<>();
        Set<String> lent = new HashSet<>();
        for (OldLoanRow row : command.rows()) {
            int number = row.row();
            if (!rows.add(number)) {
                faults.add(RowFault.of(number, "row", "refused.rowTwice"));
            }
            List<RecordId> units = having.getOrDefault(row.code(), List.of());
            if (units.isEmpty()) {
                faults.add(RowFault.of(number, "code", "refused.rowCodeUnknown", fact("code", shown(row.code()))));
            } else if (units.size() > 1) {
                faults.add(RowFault.of(
                        number,
                        "code",
                        "refused.rowCodeTwice",
                        fact("code", shown(row.code())),
                        fact("units", units.size())));
            } else if (!lent.add(row.code())) {
                faults.add(RowFault.of(number, "code", "refused.rowLentTwice", fact("code", shown(row.code()))));
            } else if (!onShelf(held.get(Holding.of(units.getFirst())), command)) {
                faults.add(RowFault.of(number, "code", "refused.rowNotInCustody"));
            }
            faults.addAll(reader(row, decision));
            if (row.lentOn().isAfter(decision.today())) {
                faults.add(RowFault.of(number, "lentOn", "refused.rowFuture"));
            }
            if (row.dueOn().isBefore(row.lentOn())) {
                faults.add(RowFault.of(number, "dueOn", "refused.rowDueBeforeLent"));
            }
            faults.addAll(ListLines.unsound(
                    number, row.lentOn().getYear(), 0, 1, row.code(), row.reader(), row.organisation(), row.note()));
        }
        return faults;
    }

    private static List<RowFault> reader(OldLoanRow row, Decision decision) {
        String employee = row.employee();
        if (employee == null) {
            return row.reader() == null || row.reader().isBlank()
                    ? List.of(RowFault.of(row.row(), "reader", "refused.rowNoReader"))
                    : List.of();
        }
        boolean known = RecordId.isWellFormed("employee/" + employee)
                && decision.organisation()
                        .employee(RecordId.of("employee", employee))
                        .isPresent();
        return known
                ? List.of()
                : List.of(RowFault.of(
                        row.row(), "employee", "refused.noSuchEmployee", fact("employee", shown(employee))));
    }

    private static boolean onShelf(@Nullable Aggregate<Holding> holding, TakeOverLoans command) {
        return holding != null
                && holding.invoke(h -> h.inCustody() && h.heldBy().equals(command.to()));
    }

    private static String shown(String text) {
        return Beginning.told(text, 80);
    }
}
