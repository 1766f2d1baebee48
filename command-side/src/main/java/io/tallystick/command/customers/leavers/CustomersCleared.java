package io.tallystick.command.customers.leavers;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.organisation.LeaverChecks;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFile;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import java.util.stream.Collectors;

/** Nobody leaves with a customer file, or before the customers are told and taken over (IV-13, IV-14, IV-22, IV-23). */
record CustomersCleared(LeaverBooks books, LedgerRecords<LeaverClearance> clearances) implements LeaverChecks {
    private static final int MOST_NAMED = 20;

    @Override
    public void require(RecordId employee, Decision decision) {
        List<LeaverFile> files = books.files(employee);
        decision.require(
                "IV-13",
                files.isEmpty(),
                "refused.stillHasCustomers",
                List.of(
                        remedy(
                                "remedy.replaceLeaver",
                                "customers.ReplaceLeaver",
                                Post.DEPARTMENT_HEAD,
                                Post.FILE_CUSTODIAN),
                        remedy("remedy.offerCustody", "customers.OfferCustody", Post.DEPARTMENT_HEAD)),
                fact("count", files.size()),
                fact(
                        "customers",
                        files.stream()
                                .map(file -> file.customer().key())
                                .distinct()
                                .limit(MOST_NAMED)
                                .collect(Collectors.joining(", "))));
        clearances
                .find(LeaverClearance.of(employee))
                .ifPresent(clearance -> clearance.execute(one -> one.requireDone(decision)));
    }
}
