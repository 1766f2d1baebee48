package io.tallystick.command.customers;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.retention.HoldTerms;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.DisclosureBasis;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.MergedFile;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import java.util.Optional;

/** Customer files an authority demands: held, read for it, and given to it. */
public final class DemandedFiles {
    private final LedgerRecords<CustomerFile> files;
    private final Readings readings;

    DemandedFiles(LedgerRecords<CustomerFile> files, Readings readings) {
        this.files = files;
        this.readings = readings;
    }

    /** Settles the authority over each of them; who acts has to have it over all. */
    public Signature within(List<RecordId> customers, Decision decision) {
        files.loadAll(customers)
                .values()
                .forEach(file -> decision.within(Places.scope(file.invoke(CustomerFile::unit), decision)));
        return decision.by();
    }

    /** Where the file belongs in the house. */
    public Scope scope(RecordId customer, Decision decision) {
        return Places.scope(files.load(customer.value()).invoke(CustomerFile::unit), decision);
    }

    /** Holds a file for the demand, until that is closed (VI-12). */
    public void hold(RecordId customer, DemandRegistered demand, Decision decision) {
        files.load(customer.value()).execute(f -> f.requireLive(decision));
        holdMerged(customer, demand, decision);
    }

    /** The same of a file that is demanded with the one of its party; of what was erased nothing is left to hold. */
    public void holdMerged(RecordId customer, DemandRegistered demand, Decision decision) {
        files.load(customer.value()).execute(f -> {
            if (f.struckOff()) {
                return;
            }
            Hold hold = HoldTerms.require(
                    f.holds().next(),
                    Hold.Kind.INVESTIGATION,
                    demand.authority() + ", " + demand.document(),
                    demand.legalBasis(),
                    demand.reviewer(),
                    HoldTerms.lastReview(decision),
                    decision);
            f.record(new CustomerHoldPlaced(customer, hold, demand.demand(), demand.by()));
        });
    }

    /** The other files of the same parties, by the files they went on in (II-22). */
    public List<MergedFile> merged(List<RecordId> customers) {
        return customers.stream()
                .map(customer -> files.load(customer.value())
                        .<Optional<RecordId>>invoke(f -> Optional.ofNullable(f.survivor()))
                        .orElse(customer))
                .distinct()
                .sorted()
                .flatMap(survivor -> files.load(survivor.value()).invoke(CustomerFile::absorbed).stream()
                        .sorted()
                        .map(absorbed -> new MergedFile(absorbed, survivor)))
                .toList();
    }

    /** Takes the holds of a demand off a file. */
    public void release(RecordId customer, RecordId demand, String reason, Signature by) {
        files.load(customer.value())
                .execute(f -> f.holds()
                        .of(demand)
                        .forEach(hold -> f.record(new CustomerHoldReleased(customer, hold, reason, by))));
    }

    /** Every fact there ever was in a file. */
    public List<FactRecorded> facts(RecordId customer) {
        return files.load(customer.value()).invoke(f -> f.facts().all());
    }

    /** The persons there is a basis to speak of (II-16). */
    public List<PrincipalRole> spokenOf(RecordId customer) {
        return files.load(customer.value()).invoke(f -> f.principals().standing());
    }

    /** Lets who asks read sections of the file for a disclosure, and records it (II-63). */
    public void read(RecordId customer, List<CardSection> sections, Signature by, Decision decision) throws Exception {
        readings.read(customer, sections, AccessPurpose.DISCLOSURE, by, decision);
    }

    /** Enters into the disclosure register that sections of the file were given (II-61). */
    public void disclosed(RecordId customer, DemandRegistered demand, List<CardSection> sections, Signature by)
            throws Exception {
        readings.access(customer)
                .execute(a -> a.record(new CustomerFileDisclosed(
                        CustomerAccess.of(customer),
                        customer,
                        demand.authority(),
                        DisclosureBasis.LEGAL_DUTY,
                        demand.document(),
                        sections,
                        by)));
    }
}
