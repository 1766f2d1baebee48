package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.Repository;

/** Which unit of the house looks after a customer, for what is recorded of it outside its file. */
public final class CustomerUnits {
    private final Repository<CustomerFile> files;

    public CustomerUnits(Repository<CustomerFile> files) {
        this.files = files;
    }

    /**
     * The unit.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException if there is no file
     */
    public RecordId of(RecordId customer) {
        return files.load(customer.value()).invoke(file -> file.opened().unit());
    }

    /** The file goes on by itself: what is decided of a party is decided in one place, and of nobody who was erased (II-22). */
    public void requireLive(RecordId customer, Decision decision) {
        files.load(customer.value()).execute(f -> f.requireLive(decision));
    }

    /** The file in which it goes on, if it was absorbed. */
    public Optional<RecordId> survivor(RecordId customer) {
        return files.load(customer.value()).invoke(f -> Optional.ofNullable(f.survivor()));
    }

    /** The files of the same party that go on in this one. */
    public Set<RecordId> absorbed(RecordId customer) {
        return files.load(customer.value()).invoke(CustomerFile::absorbed);
    }
}
