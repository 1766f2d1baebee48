package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;

/** Opens files for those who meet somebody new, in the same transaction (IV-6). */
public final class CustomerAccounts {
    private final Opening opening;

    CustomerAccounts(Opening opening) {
        this.opening = opening;
    }

    /**
     * Opens a file as {@link OpenCustomerFile} does, under the authority settled by the caller.
     *
     * @return the customer
     */
    public RecordId open(OpenCustomerFile command, Signature by, Decision decision) throws Exception {
        return opening.open(command, by, decision);
    }
}
