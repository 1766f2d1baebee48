package io.tallystick.command.customers.demands;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.customers.DemandedFiles;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.demands.DemandEvent.CollectionReturned;
import io.tallystick.events.customers.demands.DemandEvent.DemandCollected;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.FactWithheld;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.customers.demands.DemandEvent.ProductionTaken;
import io.tallystick.events.customers.demands.DemandEvent.RecordWithheld;
import io.tallystick.events.customers.demands.DemandEvent.RecordsCollected;
import io.tallystick.events.customers.demands.DemandItem;
import io.tallystick.events.customers.demands.DemandSheet;
import io.tallystick.events.customers.demands.DemandState;
import io.tallystick.events.customers.demands.DemandedRecord;
import io.tallystick.events.customers.demands.Production;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.rulebook.CardSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Makes what an authority is given: collected, withheld, approved by somebody else, and sealed (VI-14, VI-30). */
final class Producing implements Production.Found {
    private static final String ONLY_DEMANDED = "VI-30";
    private static final String TWO = "VI-14";

    /** So that an event stays within what the log takes. */
    private static final int MOST_AT_ONCE = 200;

    private final Repository<Demand> demands;
    private final DemandedFiles files;
    private final CustomerRecords records;
    private final Covering covering;

    Producing(Repository<Demand> demands, DemandedFiles files, CustomerRecords records) {
        this.demands = demands;
        this.files = files;
        this.records = records;
        this.covering = new Covering(files);
    }

    private Aggregate<Demand> load(RecordId demand, List<DemandState> states, Decision decision) {
        Aggregate<Demand> loaded = demands.load(demand.value());
        files.within(loaded.invoke(Demand::sheet).customers(), decision);
        loaded.execute(one -> one.require(states, decision));
        return loaded;
    }

    @CommandHandler
    void handle(CollectForDemand command, Decision decision) throws Exception {
        Aggregate<Demand> demand = load(command.demand(), List.of(DemandState.REGISTERED), decision);
        DemandSheet sheet = demand.invoke(Demand::sheet);
        DemandRegistered asked = sheet.registered();
        covering.settle(demand, decision);
        Signature by = decision.by();
        decision.applies(ONLY_DEMANDED);
        List<DemandItem> items = new ArrayList<>();
        List<RecordsCollected> beside = new ArrayList<>();
        for (RecordId customer : sheet.customers()) {
            List<PrincipalRole> spokenOf = files.spokenOf(customer);
            files.facts(customer)
                    .forEach(fact -> items.add(new DemandItem(
                            customer,
                            fact.fact(),
                            fact.field(),
                            fact.year(),
                            asked.scope().outside(fact, spokenOf).orElse(null))));
            List<DemandedRecord> found = records.collect(customer, asked.scope(), decision.zone());
            for (int from = 0; from < found.size(); from += MOST_AT_ONCE) {
                List<DemandedRecord> part = found.subList(from, Math.min(found.size(), from + MOST_AT_ONCE));
                beside.add(new RecordsCollected(command.demand(), customer, part, by));
            }
            read(customer, DemandSheet.sections(customer, items, found), by, decision);
        }
        demand.execute(one -> {
            one.record(new DemandCollected(command.demand(), items, by));
            beside.forEach(one::record);
        });
    }

    /** A reading of what is given of a customer, and of nothing else. */
    private void read(RecordId customer, List<CardSection> sections, Signature by, Decision decision) throws Exception {
        if (!sections.isEmpty()) {
            files.read(customer, sections, by, decision);
        }
    }

    @CommandHandler
    void handle(WithholdFact command, Decision decision) {
        Aggregate<Demand> demand = load(command.demand(), List.of(DemandState.COLLECTED), decision);
        decision.applies(ONLY_DEMANDED);
        Optional<DemandItem> item = demand.invoke(Demand::sheet).item(command.customer(), command.fact());
        decision.requireField(
                "fact",
                item.filter(DemandItem::given).isPresent(),
                "refused.factNotGiven",
                fact("customer", command.customer()),
                fact("fact", command.fact()));
        demand.execute(one -> one.record(new FactWithheld(
                command.demand(),
                command.customer(),
                command.fact(),
                command.ground(),
                command.reason(),
                decision.by())));
    }

    @CommandHandler
    void handle(WithholdRecord command, Decision decision) {
        Aggregate<Demand> demand = load(command.demand(), List.of(DemandState.COLLECTED), decision);
        decision.applies(ONLY_DEMANDED);
        Optional<DemandedRecord> record = demand.invoke(Demand::sheet).record(command.withheld());
        decision.requireField(
                "withheld",
                record.filter(DemandedRecord::gives).isPresent(),
                "refused.recordNotGiven",
                fact("record", command.withheld()));
        demand.execute(one -> one.record(new RecordWithheld(
                command.demand(), command.withheld(), command.ground(), command.reason(), decision.by())));
    }

    @CommandHandler
    void handle(ReturnCollection command, Decision decision) {
        Aggregate<Demand> demand = load(command.demand(), List.of(DemandState.COLLECTED), decision);
        separate(demand.invoke(Demand::sheet), decision);
        demand.execute(one -> one.record(new CollectionReturned(command.demand(), command.reason(), decision.by())));
    }

    @CommandHandler
    void handle(ApproveProduction command, Decision decision) {
        Aggregate<Demand> demand = load(command.demand(), List.of(DemandState.COLLECTED), decision);
        DemandSheet sheet = demand.invoke(Demand::sheet);
        Signature collector = separate(sheet, decision);
        covering.requireCurrent(sheet, decision);
        int given = sheet.countGiven();
        decision.require(
                ONLY_DEMANDED,
                command.counted() == given,
                "refused.countDiffers",
                fact("listed", given),
                fact("counted", command.counted()));
        String salt = decision.sealing().salt("production", command.demand());
        byte[] production =
                Production.of(sheet, salt, this, value -> decision.sealing().open(value));
        RecordId first = sheet.registered().customers().getFirst();
        demand.execute(one -> one.record(new ProductionSealed(
                command.demand(),
                given,
                sheet.countWithheld(),
                Production.digest(production),
                decision.protect(first, salt),
                collector,
                decision.by())));
    }

    @Override
    public List<StoredEvent> events(RecordId record) {
        return records.events(record);
    }

    @Override
    public FactRecorded found(RecordId customer, int number) {
        return files.facts(customer).stream()
                .filter(fact -> fact.fact() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no fact " + number + " in " + customer));
    }

    /** Who collected, and whoever withheld, is somebody else than who decides over it. */
    private static Signature separate(DemandSheet sheet, Decision decision) {
        Signature collector = Objects.requireNonNull(sheet.collected()).by();
        decision.separate(TWO, "role.collector", collector);
        sheet.withheld().forEach(one -> decision.separate(TWO, "role.collector", one.by()));
        sheet.recordsWithheld().forEach(one -> decision.separate(TWO, "role.collector", one.by()));
        return collector;
    }

    @CommandHandler
    void handle(TakeOutProduction command, Decision decision) throws Exception {
        Aggregate<Demand> demand = load(
                command.demand(), List.of(DemandState.SEALED, DemandState.HANDED_OVER, DemandState.RECEIVED), decision);
        DemandSheet sheet = demand.invoke(Demand::sheet);
        Signature by = decision.by();
        for (RecordId customer : sheet.customers()) {
            read(customer, sheet.sectionsGiven(customer), by, decision);
        }
        demand.execute(one -> one.record(new ProductionTaken(command.demand(), by)));
    }
}
