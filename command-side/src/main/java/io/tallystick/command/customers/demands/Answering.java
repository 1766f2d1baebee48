package io.tallystick.command.customers.demands;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.customers.DemandedFiles;
import io.tallystick.command.door.Decision;
import io.tallystick.command.due.Answerable;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.demands.DemandEvent.DemandClosed;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.DemandReminded;
import io.tallystick.events.customers.demands.DemandEvent.ProductionHandedOver;
import io.tallystick.events.customers.demands.DemandEvent.ProductionReceived;
import io.tallystick.events.customers.demands.DemandScope;
import io.tallystick.events.customers.demands.DemandSheet;
import io.tallystick.events.customers.demands.DemandState;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Begins and ends the answer to a demand: files are held, what was sealed is handed over, and files are held no more. */
final class Answering {
    private static final String BASIS = "II-61";

    private final Repository<Demand> demands;
    private final DemandedFiles files;
    private final Covering covering;

    Answering(Repository<Demand> demands, DemandedFiles files) {
        this.demands = demands;
        this.files = files;
        this.covering = new Covering(files);
    }

    @CommandHandler
    void handle(RegisterDemand command, Decision decision) throws Exception {
        List<RecordId> customers =
                command.customers().stream().distinct().sorted().toList();
        decision.requireField("customers", !customers.isEmpty(), "refused.demandWithoutFiles");
        customers.forEach(customer -> decision.requireField(
                "customers", customer.kind().equals("customer"), "refused.noCustomer", fact("customer", customer)));
        Signature by = files.within(customers, decision);
        String basis = said(command.legalBasis());
        String document = said(command.document());
        boolean based = !basis.isEmpty() && !document.isEmpty();
        decision.require(BASIS, based, "refused.noDisclosureBasis");
        decision.requireState(based, "refused.noDisclosureBasis");
        decision.applies("VI-30");
        decision.requireField("authority", !said(command.authority()).isEmpty(), "refused.demandWithoutAuthority");
        decision.requireField(
                "documentDate", !command.documentDate().isAfter(decision.today()), "refused.observedInFuture");
        decision.requireField("dueOn", !command.dueOn().isBefore(decision.today()), "refused.demandOverdue");
        decision.requireField("sections", !command.sections().isEmpty(), "refused.nothingGranted");
        decision.requireField(
                "until",
                command.from() == null
                        || command.until() == null
                        || !command.until().isBefore(command.from()),
                "refused.demandDays");
        List<PrincipalRole> persons = Objects.requireNonNullElse(command.persons(), List.of());
        DemandRegistered registered = new DemandRegistered(
                decision.newId("demand"),
                said(command.authority()),
                basis,
                document,
                command.documentDate(),
                command.dueOn(),
                customers,
                new DemandScope(
                        command.sections().stream().distinct().sorted().toList(),
                        persons.stream().distinct().sorted().toList(),
                        command.from(),
                        command.until()),
                command.reviewer(),
                by);
        Aggregate<Demand> demand = demands.newInstance(() -> new Demand(registered));
        customers.forEach(customer -> files.hold(customer, registered, decision));
        covering.settle(demand, decision);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @CommandHandler
    void handle(HandOverProduction command, Decision decision) throws Exception {
        Aggregate<Demand> demand = demands.load(command.demand().value());
        DemandSheet sheet = demand.invoke(Demand::sheet);
        Signature by = files.within(sheet.customers(), decision);
        demand.execute(one -> one.require(List.of(DemandState.SEALED), decision));
        String digest = Objects.requireNonNull(sheet.sealed()).digest();
        decision.require(BASIS, digest.equals(command.digest()), "refused.anotherProduction", fact("digest", digest));
        decision.requireField(
                "bundle", command.bundle() == null || command.bundle().matches("[0-9a-f]{64}"), "refused.noDigest");
        decision.applies("VI-30");
        for (RecordId customer : sheet.customers()) {
            List<CardSection> given = sheet.sectionsGiven(customer);
            if (!given.isEmpty()) {
                files.disclosed(customer, sheet.registered(), given, by);
            }
        }
        demand.execute(one ->
                one.record(new ProductionHandedOver(command.demand(), digest, command.way(), command.bundle(), by)));
    }

    @CommandHandler
    void handle(RecordReceipt command, Decision decision) {
        Aggregate<Demand> demand = demands.load(command.demand().value());
        Signature by = files.within(demand.invoke(Demand::sheet).customers(), decision);
        demand.execute(one -> one.require(List.of(DemandState.HANDED_OVER), decision));
        decision.requireField(
                "receivedOn", !command.receivedOn().isAfter(decision.today()), "refused.observedInFuture");
        demand.execute(one ->
                one.record(new ProductionReceived(command.demand(), command.receipt(), command.receivedOn(), by)));
    }

    /** To who registered it, and whoever else can collect it. */
    @CommandHandler
    void handle(RemindOfDemand command, Decision decision) {
        Aggregate<Demand> demand = demands.load(command.demand().value());
        DemandSheet sheet = demand.invoke(Demand::sheet);
        files.within(sheet.customers(), decision);
        demand.execute(one ->
                one.require(List.of(DemandState.REGISTERED, DemandState.COLLECTED, DemandState.SEALED), decision));
        Reminder reminder = DemandsDue.REMINDING.remind(
                sheet.registered().dueOn(), sheet.reminded(), decision, d -> answering(sheet, d));
        demand.execute(one -> one.record(new DemandReminded(command.demand(), reminder)));
    }

    private List<RecordId> answering(DemandSheet sheet, Decision decision) {
        Stream<RecordId> officers = sheet.customers().stream()
                .flatMap(customer -> Answerable.holding(
                        List.of(Post.COMPLIANCE_OFFICER),
                        files.scope(customer, decision),
                        decision.today(),
                        decision.organisation())
                        .stream());
        return Stream.concat(Stream.of(sheet.registered().by().employee()), officers)
                .distinct()
                .sorted()
                .toList();
    }

    @CommandHandler
    void handle(CloseDemand command, Decision decision) {
        Aggregate<Demand> demand = demands.load(command.demand().value());
        DemandSheet sheet = demand.invoke(Demand::sheet);
        Signature by = files.within(sheet.customers(), decision);
        decision.requireState(sheet.state() != DemandState.CLOSED, "refused.demandClosed");
        String withdrawal = said(command.withdrawal());
        decision.require(
                "VI-12",
                sheet.state() == DemandState.RECEIVED || !withdrawal.isEmpty(),
                "refused.demandOpen",
                fact("state", "choice.DemandState." + sheet.state()));
        decision.separate("VI-14", "role.holder", sheet.registered().by());
        sheet.held().stream()
                .sorted()
                .forEach(customer -> files.release(customer, command.demand(), command.outcome(), by));
        demand.execute(one -> one.record(
                new DemandClosed(command.demand(), command.outcome(), withdrawal.isEmpty() ? null : withdrawal, by)));
    }
}
