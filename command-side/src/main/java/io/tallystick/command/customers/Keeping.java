package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.CounterMeasureSet;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemAnnotated;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemRecorded;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustodyOffered;
import io.tallystick.events.customers.CustomerFileEvent.CustomerNatureSet;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.CustomerFileEvent.PartyRoleSet;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemClosed;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemRecorded;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Keeps a file: what the customer is, who answers for it, problems and what is done about them. */
final class Keeping {
    private final Repository<CustomerFile> files;

    /** What is done about a problem, by whom, by when. */
    private record Measure(int problem, String text, RecordId owner, LocalDate dueOn) {}

    Keeping(Repository<CustomerFile> files) {
        this.files = files;
    }

    @CommandHandler
    void handle(SetPartyRole command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.applies("IV-2");
        decision.require(
                "IV-3", (command.role() == PartyRole.SPECIAL) == (command.special() != null), "refused.specialKind");
        file.execute(f -> f.record(
                new PartyRoleSet(command.customer(), command.role(), command.special(), command.reason(), by)));
    }

    @CommandHandler
    void handle(SetCustomerNature command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.applies("II-8");
        decision.requireState(file.invoke(CustomerFile::nature) != command.nature(), "refused.sameNature");
        List<CardField> required = Template.of(command.nature(), decision);
        List<CardField> missing = file.invoke(f -> f.facts().missing(required));
        file.execute(f -> {
            f.record(new CustomerNatureSet(command.customer(), command.nature(), command.reason(), by));
            f.record(new FileTemplateApplied(command.customer(), command.nature(), required, missing));
        });
    }

    @CommandHandler
    void handle(RecordProblem command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        RecordId customer = command.customer();
        boolean whole = command.measure() == null || (command.owner() != null && command.dueOn() != null);
        decision.requireField(command.owner() == null ? "owner" : "dueOn", whole, "refused.noCounterMeasure");
        boolean answered = command.measure() != null && command.owner() != null && command.dueOn() != null;
        decision.require("II-20", answered, "refused.noCounterMeasure");
        int problem = file.invoke(CustomerFile::nextProblem);
        file.execute(f -> f.record(
                new TradingProblemRecorded(customer, problem, decision.protect(customer, command.problem()), by)));
        if (answered) {
            set(
                    file,
                    new Measure(
                            problem,
                            String.valueOf(command.measure()),
                            Objects.requireNonNull(command.owner()),
                            Objects.requireNonNull(command.dueOn())),
                    decision);
        }
    }

    @CommandHandler
    void handle(SetCounterMeasure command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        within(file, decision);
        decision.applies("II-20");
        requireOpen(file, command.problem(), decision);
        set(file, new Measure(command.problem(), command.measure(), command.owner(), command.dueOn()), decision);
    }

    private static void set(Aggregate<CustomerFile> file, Measure measure, Decision decision) {
        decision.requireField(
                "owner",
                decision.organisation().employee(measure.owner()).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", measure.owner()));
        file.execute(f -> f.record(new CounterMeasureSet(
                f.id(),
                measure.problem(),
                decision.protect(f.id(), measure.text()),
                measure.owner(),
                measure.dueOn(),
                decision.by())));
    }

    @CommandHandler
    void handle(CloseProblem command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.applies("II-20");
        requireOpen(file, command.problem(), decision);
        file.execute(f -> f.record(new TradingProblemClosed(
                command.customer(), command.problem(), decision.protect(command.customer(), command.outcome()), by)));
    }

    @CommandHandler
    void handle(RecordCreditProblem command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.applies("II-21");
        decision.requireField("text", !command.text().isBlank(), "refused.textMissing");
        decision.requireField("occurredOn", !command.occurredOn().isAfter(decision.today()), "refused.tradeInFuture");
        file.execute(f -> f.record(new CreditProblemRecorded(
                command.customer(),
                f.creditProblems() + 1,
                command.occurredOn(),
                decision.protect(command.customer(), command.text().strip()),
                by)));
    }

    @CommandHandler
    void handle(AnnotateCreditProblem command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.applies("II-21");
        decision.requireField("note", !command.note().isBlank(), "refused.textMissing");
        boolean there = command.problem() >= 1 && command.problem() <= file.invoke(CustomerFile::creditProblems);
        decision.requireField("problem", there, "refused.noCreditProblem", fact("problem", command.problem()));
        file.execute(f -> f.record(new CreditProblemAnnotated(
                command.customer(),
                command.problem(),
                decision.protect(command.customer(), command.note().strip()),
                by)));
    }

    private static void requireOpen(Aggregate<CustomerFile> file, int problem, Decision decision) {
        decision.requireState(
                file.invoke(f -> f.problemOpen(problem)), "refused.noOpenProblem", fact("problem", problem));
    }

    @CommandHandler
    void handle(AssignSalesperson command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        RecordId salesperson = command.salesperson();
        if (salesperson != null) {
            Opening.requirePost(salesperson, Post.SALESPERSON, "salesperson", decision);
            Opening.requireTwo(file.invoke(CustomerFile::custodian), salesperson, "salesperson", decision);
        }
        decision.requireState(
                !Objects.equals(
                        salesperson,
                        file.invoke(f -> Holder.of(f.salesperson())).who()),
                "refused.sameSalesperson");
        file.execute(f -> f.record(new SalespersonAssigned(command.customer(), salesperson, by)));
    }

    @CommandHandler
    void handle(OfferCustody command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        Opening.requirePost(command.successor(), Post.FILE_CUSTODIAN, "successor", decision);
        Opening.requireTwo(
                command.successor(),
                file.invoke(f -> Holder.of(f.salesperson())).who(),
                "successor",
                decision);
        decision.requireState(
                !command.successor().equals(file.invoke(CustomerFile::custodian)), "refused.sameCustodian");
        file.execute(f -> f.record(new CustodyOffered(command.customer(), command.successor(), by)));
    }

    @CommandHandler
    void handle(AcceptCustody command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        RecordId offered = file.invoke(f -> Holder.of(f.offeredTo())).who();
        decision.requireState(offered != null, "refused.noCustodyOffered");
        decision.require(
                "II-62",
                by.employee().equals(offered),
                "refused.offeredToAnother",
                fact("employee", String.valueOf(offered)));
        RecordId successor = Objects.requireNonNull(offered);
        // What held when it was offered may not hold any more.
        Opening.requirePost(successor, Post.FILE_CUSTODIAN, "customer", decision);
        Opening.requireTwo(
                successor, file.invoke(f -> Holder.of(f.salesperson())).who(), "customer", decision);
        RecordId before = file.invoke(CustomerFile::custodian);
        file.execute(f -> f.record(new CustodianAppointed(command.customer(), successor, before, by)));
    }

    /** Who holds something of a file, which may be nobody. */
    private record Holder(@Nullable RecordId who) {
        static Holder of(@Nullable RecordId who) {
            return new Holder(who);
        }
    }

    private static Signature within(Aggregate<CustomerFile> file, Decision decision) {
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        file.execute(f -> f.requireLive(decision));
        return by;
    }
}
