package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LentFile;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Readers ask for files and are waited for, posts approve, and approved requests take their place in the queue. */
final class Requests {
    private static final Set<HoldingState> LENDABLE = EnumSet.of(
            HoldingState.IN_CUSTODY, HoldingState.IN_READING, HoldingState.ON_LOAN, HoldingState.OUT_OF_ROOM);

    private final Repository<Loan> loans;
    private final Repository<Holding> holdings;
    private final LedgerRecords<CustodyUnit> units;
    private final Repository<Reader> readers;
    private final LedgerRecords<WaitingList> waitingLists;

    Requests(
            Repository<Loan> loans,
            Repository<Holding> holdings,
            LedgerRecords<CustodyUnit> units,
            Repository<Reader> readers,
            LedgerRecords<WaitingList> waitingLists) {
        this.loans = loans;
        this.holdings = holdings;
        this.units = units;
        this.readers = readers;
        this.waitingLists = waitingLists;
    }

    @CommandHandler
    void handle(RegisterReader command, Decision decision) throws Exception {
        decision.within(Places.open(command.room(), decision));
        RecordId reader = decision.newId("reader");
        readers.newInstance(() -> new Reader(new ReaderRegistered(
                reader,
                command.room(),
                decision.protect(reader, command.name()),
                command.organisation(),
                decision.protect(reader, command.contact()))));
    }

    @CommandHandler
    void handle(RequestLoan command, Decision decision) throws Exception {
        Aggregate<Holding> holding = holdings.load(Holding.of(command.unit()).value());
        RecordId room = holding.invoke(Holding::heldBy);
        RecordId employee = employee(command, decision);
        Signature by = decision.within(LoanPosts.ofReader(employee, Places.scope(room, decision), decision));
        decision.requireField("unit", command.unit().kind().equals("unit"), "refused.notUnits");
        decision.requireState(
                employee == null || decision.organisation().employee(employee).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", String.valueOf(employee)));
        decision.requireField("reader", command.employee() == null || command.reader() == null, "refused.oneReader");
        RecordId reader = reader(command, employee, decision);
        HoldingState where = holding.invoke(Holding::state);
        decision.requireState(
                LENDABLE.contains(where),
                "refused.notOnTheShelf",
                fact("unit", command.unit().key()),
                fact("where", "state.holding." + where));
        decision.require(
                "VI-20",
                employee == null || !decision.organisation().leaving(employee),
                "refused.readerLeaving",
                fact("employee", String.valueOf(employee)));
        String reason = command.workReason();
        decision.require("I-5", reason != null && !reason.isBlank(), "refused.noWorkReason");
        LentFile file = FilesOnShelf.of(command.unit(), holding, units.find(command.unit()));
        LoanMode mode = Objects.requireNonNullElse(command.mode(), LoanMode.READING_ROOM);
        if (mode == LoanMode.OFF_SITE) {
            requireException(command, file, decision);
        }
        int persons = Objects.requireNonNullElse(command.persons(), 1);
        decision.requireField("persons", persons >= 1, "refused.noPersons");
        RecordId loan = decision.newId("loan");
        String contact = command.contact();
        RecordId subject = employee == null ? reader : employee;
        LoanRequested requested = new LoanRequested(
                loan,
                file,
                Objects.requireNonNull(Places.scope(room, decision).fonds()),
                room,
                reader,
                employee,
                contact == null ? null : decision.protect(subject, contact),
                mode,
                command.purpose(),
                Objects.requireNonNullElse(reason, ""),
                command.exceptionReason(),
                persons,
                approvals(mode, file.security(), decision),
                by);
        loans.newInstance(() -> new Loan(requested));
        list(command.unit()).execute(list -> list.request(command.unit(), loan, reader));
    }

    @CommandHandler
    void handle(ApproveLoan command, Decision decision) throws Exception {
        Aggregate<Loan> loaded = loans.load(command.loan().value());
        RecordId unit = loaded.invoke(loan -> loan.head().file().unit());
        loaded.execute(loan -> loan.approve(command, decision));
        if (loaded.invoke(Loan::state) == LoanState.APPROVED) {
            list(unit).execute(list -> list.join(unit, command.loan()));
        }
    }

    @CommandHandler
    void handle(DeclineLoan command, Decision decision) {
        Aggregate<Loan> loaded = loans.load(command.loan().value());
        loaded.execute(loan -> loan.decline(command, decision));
        leave(loaded, command.loan());
    }

    @CommandHandler
    void handle(WithdrawRequest command, Decision decision) {
        Aggregate<Loan> loaded = loans.load(command.loan().value());
        loaded.execute(loan -> loan.withdraw(command, decision));
        leave(loaded, command.loan());
    }

    private Aggregate<WaitingList> list(RecordId unit) throws Exception {
        return waitingLists.loadOrCreate(WaitingList.of(unit).value(), WaitingList::empty);
    }

    private void leave(Aggregate<Loan> loaded, RecordId loan) {
        RecordId unit = loaded.invoke(l -> l.head().file().unit());
        waitingLists
                .find(WaitingList.of(unit))
                .filter(list -> list.invoke(l -> l.has(loan)))
                .ifPresent(list -> list.execute(l -> l.leave(loan)));
    }

    /** The employee who reads; null for somebody without an account. */
    private static @Nullable RecordId employee(RequestLoan command, Decision decision) {
        if (command.employee() != null) {
            return command.employee();
        }
        return command.reader() == null ? decision.askedBy() : null;
    }

    private RecordId reader(RequestLoan command, @Nullable RecordId employee, Decision decision) {
        if (employee != null) {
            return Reader.of(employee);
        }
        RecordId reader = Objects.requireNonNull(command.reader());
        decision.requireField("reader", reader.kind().equals("reader"), "refused.notAReader", fact("reader", reader));
        Aggregate<Reader> known = readers.load(reader.value());
        boolean registered = known.invoke(Reader::registered);
        decision.requireState(registered, "refused.readerIsEmployee", fact("reader", reader));
        requireOnTheBooks(reader, known, decision);
        return reader;
    }

    /** Who the reader is cannot be told any more once that was erased (VI-9). */
    static void requireOnTheBooks(RecordId reader, Aggregate<Reader> known, Decision decision) {
        boolean struckOff = known.invoke(Reader::struckOff);
        decision.requireState(!struckOff, "refused.readerStruckOff", fact("reader", reader.key()));
    }

    /** As a rule records are not lent out of the room; an exception says why, and some files never leave (I-4). */
    private static void requireException(RequestLoan command, LentFile file, Decision decision) {
        decision.require("I-4", command.exceptionReason() != null, "refused.noExceptionReason");
        String security = file.security();
        decision.require(
                "I-4",
                security == null || !decision.list("I-4", "neverOffsite").contains(security.strip()),
                "refused.neverLeaves",
                fact("security", String.valueOf(security)));
    }

    private static List<Post> approvals(LoanMode mode, @Nullable String security, Decision decision) {
        boolean exception = mode == LoanMode.OFF_SITE && decision.applies("I-4");
        List<Post> posts = new ArrayList<>(decision.ladder("I-4", exception ? "offsiteLadder" : "readingLadder")
                .posts(security));
        while (exception && posts.size() < decision.number("I-4", "offsiteApprovals")) {
            posts.add(posts.getLast());
        }
        return List.copyOf(posts);
    }
}
