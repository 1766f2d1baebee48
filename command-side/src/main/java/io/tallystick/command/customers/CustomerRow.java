package io.tallystick.command.customers;

import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * One customer of a list.
 *
 * @param row as the file counts it
 * @param nature an ordinary company, if not said
 * @param role a dealer, if not said
 * @param custodian the number of the employee who answers for the file; who keeps the unit's files, if not said
 * @param salesperson the number of the employee who looks after the customer
 */
public record CustomerRow(
        int row,
        String name,
        @Nullable String romanisedName,
        @Nullable String registrationNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable CustomerNature nature,
        @Nullable PartyRole role,
        @Nullable String cardNo,
        @Nullable String custodian,
        @Nullable String salesperson) {}
