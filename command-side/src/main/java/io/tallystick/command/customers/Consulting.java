package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.ReadingBasis;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Consults the overview of customers: what the reader may read is read, file by file, and nothing else (IV-5, IV-16, II-63). */
final class Consulting {
    private static final List<CardSection> BASE = List.of(CardSection.BASE);
    private static final int MOST_AT_ONCE = 100;

    private final Repository<CustomerFile> files;
    private final LedgerRecords<CustomerAccess> accesses;

    Consulting(Repository<CustomerFile> files, LedgerRecords<CustomerAccess> accesses) {
        this.files = files;
        this.accesses = accesses;
    }

    @CommandHandler
    void handle(ConsultOverview command, Decision decision) throws Exception {
        RecordId reader = decision.askedBy();
        Signature by = decision.within(Opened.atHome(decision.organisation().homeOf(reader)));
        decision.require(
                "IV-13",
                !decision.organisation().leaving(reader),
                "refused.leaverReadsNothing",
                fact("employee", reader));
        List<RecordId> customers =
                command.customers().stream().distinct().sorted().toList();
        decision.requireField(
                "customers",
                !customers.isEmpty() && customers.size() <= MOST_AT_ONCE,
                "refused.overviewLength",
                fact("most", MOST_AT_ONCE));
        decision.applies("II-63");
        boolean anybody = !decision.applies("IV-16");
        int read = 0;
        for (RecordId customer : customers) {
            boolean assigned = files.load(customer.value())
                    .invoke(f -> reader.equals(f.custodian()) || reader.equals(f.salesperson()));
            boolean standing =
                    assigned && ReadingBasis.STANDING_PURPOSES.contains(command.purpose()) && decision.applies("II-57");
            Optional<AccessGranted> grant = accesses.find(CustomerAccess.of(customer)).stream()
                    .flatMap(access -> access.invoke(a -> a.held(reader, decision.today())).stream())
                    .filter(one -> CustomerAccess.opens(one, BASE, command.purpose()))
                    .findFirst();
            if (standing || grant.isPresent() || anybody) {
                read++;
                record(customer, command, standing ? Optional.empty() : grant, by);
            }
        }
        decision.require("IV-16", read > 0, "refused.nothingToShow");
    }

    private void record(RecordId customer, ConsultOverview command, Optional<AccessGranted> grant, Signature by)
            throws Exception {
        accesses.loadOrCreate(CustomerAccess.of(customer).value(), CustomerAccess::untouched)
                .execute(a -> a.record(new CustomerFileRead(
                        CustomerAccess.of(customer),
                        customer,
                        BASE,
                        command.purpose(),
                        grant.map(AccessGranted::grant).orElse(null),
                        null,
                        by)));
    }
}
