package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Whose hands customer files and their customers are in, for those who take over from somebody else. */
public final class CustomerHands {
    private final Repository<CustomerFile> files;
    private final Repository<CustomerAccess> accesses;

    CustomerHands(Repository<CustomerFile> files, Repository<CustomerAccess> accesses) {
        this.files = files;
        this.accesses = accesses;
    }

    /** Where whoever acts on a customer holds a post. */
    public Scope scope(RecordId customer, Decision decision) {
        return Places.scope(files.load(customer.value()).invoke(CustomerFile::unit), decision);
    }

    /** The unit of the house that looks after a customer. */
    public RecordId unit(RecordId customer) {
        return files.load(customer.value()).invoke(CustomerFile::unit);
    }

    /** Settles the authority over a live customer somebody takes over, who sells. */
    public Signature within(RecordId customer, RecordId replacement, Decision decision) {
        Aggregate<CustomerFile> file = files.load(customer.value());
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        file.execute(f -> f.requireLive(decision));
        Opening.requirePost(replacement, Post.SALESPERSON, "replacement", decision);
        return by;
    }

    /** Gives a customer to somebody to look after; settles the authority over it. */
    public Signature give(RecordId customer, RecordId salesperson, Decision decision) {
        Signature by = within(customer, salesperson, decision);
        Aggregate<CustomerFile> file = files.load(customer.value());
        Opening.requireTwo(file.invoke(CustomerFile::custodian), salesperson, "replacement", decision);
        decision.requireState(
                !file.invoke(f -> salesperson.equals(f.salesperson())),
                "refused.sameSalesperson",
                fact("employee", salesperson));
        file.execute(f -> f.record(new SalespersonAssigned(customer, salesperson, by)));
        return by;
    }

    /** Ends a grant of somebody who leaves, at once (IV-13). */
    public void endGrant(RecordId customer, int grant, Decision decision) throws Exception {
        accesses.load(CustomerAccess.of(customer).value())
                .execute(a -> a.record(
                        new AccessGrantRevoked(CustomerAccess.of(customer), customer, grant, "IV-13", decision.by())));
    }
}
