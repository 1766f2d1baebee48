package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Passing;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewerChanged;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Passes the review of holds on a customer file to somebody else (VI-20). */
public record CustomerHoldsPassed(Repository<CustomerFile> files) implements Passing {
    @Override
    public void pass(RecordId record, RecordId from, RecordId to, RecordId handover, Decision decision) {
        Aggregate<CustomerFile> file = files.load(record.value());
        List<Integer> passed = file.invoke(f -> f.holds().reviewedBy(from));
        decision.requireState(!passed.isEmpty(), "refused.notInCharge", fact("record", record), fact("employee", from));
        file.execute(
                f -> passed.forEach(hold -> f.record(new CustomerHoldReviewerChanged(record, hold, to, handover))));
    }
}
