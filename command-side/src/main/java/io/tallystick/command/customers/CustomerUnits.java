package io.tallystick.command.customers;

import io.tallystick.events.kernel.RecordId;
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
}
