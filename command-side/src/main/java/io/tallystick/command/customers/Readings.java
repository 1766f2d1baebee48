package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.ReadingBasis;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Decides every reading of a customer file, by whichever command: on a grant for the purpose, and recorded first (II-63, IV-16). */
final class Readings {
    private final Repository<CustomerFile> files;
    private final Repository<CustomerAccess> accesses;

    Readings(Repository<CustomerFile> files, Repository<CustomerAccess> accesses) {
        this.files = files;
        this.accesses = accesses;
    }

    /**
     * Lets who asks read, and records it.
     *
     * @param asked the sections; all that may be read where there are none
     */
    void read(
            RecordId customer,
            @Nullable List<CardSection> asked,
            AccessPurpose purpose,
            Signature by,
            Decision decision)
            throws Exception {
        Aggregate<CustomerFile> file = files.load(customer.value());
        Aggregate<CustomerAccess> access = access(customer);
        RecordId reader = decision.askedBy();
        // With the announcement that somebody leaves all grants end, whatever their last day.
        decision.require(
                "IV-13",
                !decision.organisation().leaving(reader),
                "refused.leaverReadsNothing",
                fact("employee", reader),
                fact("customer", customer));
        boolean assigned = decision.applies("II-57")
                && (reader.equals(file.invoke(CustomerFile::custodian))
                        || file.invoke(f -> reader.equals(f.salesperson())));
        List<AccessGranted> held = access.invoke(a -> a.held(reader, decision.today()));
        List<Remedy> ask = List.of(Decision.remedy(
                "remedy.askForAccess",
                "customers.RequestAccess",
                Post.FILE_CUSTODIAN,
                Post.DEPARTMENT_HEAD,
                Post.GENERAL_MANAGER));
        decision.require("IV-16", assigned || !held.isEmpty(), "refused.noGrant", ask, fact("customer", customer));
        List<CardSection> sections = sections(asked, purpose, assigned, held);
        boolean standing =
                assigned && ReadingBasis.STANDING_PURPOSES.contains(purpose) && !sections.contains(CardSection.PERSONS);
        Optional<AccessGranted> grant = held.stream()
                .filter(one -> CustomerAccess.opens(one, sections, purpose))
                .findFirst();
        decision.require(
                "II-63",
                standing || grant.isPresent(),
                "refused.notForThis",
                ask,
                fact("customer", customer),
                fact("purpose", purpose.name()));
        // Data of customers is read for a purpose of the list, which is recorded with the reading (V-12).
        decision.applies("V-12");
        decision.applies("VI-10");
        List<PrincipalRole> principals = principals(customer, file, sections, decision);
        access.execute(a -> a.record(new CustomerFileRead(
                CustomerAccess.of(customer),
                customer,
                sections,
                purpose,
                standing ? null : grant.map(AccessGranted::grant).orElse(null),
                principals.isEmpty() ? null : principals,
                by)));
    }

    /** The persons that are read of: those whom there is a basis to speak of, and at least one (II-16). */
    private static List<PrincipalRole> principals(
            RecordId customer, Aggregate<CustomerFile> file, List<CardSection> sections, Decision decision) {
        if (!sections.contains(CardSection.PERSONS)) {
            return List.of();
        }
        List<PrincipalRole> standing = file.invoke(f -> f.principals().standing());
        decision.require(
                "II-16",
                !standing.isEmpty(),
                "refused.nobodyToReadOf",
                List.of(Decision.remedy(
                        "remedy.recordPersonalBasis",
                        "customers.RecordPersonalBasis",
                        Post.FILE_CUSTODIAN,
                        Post.COMPLIANCE_OFFICER)),
                fact("customer", customer));
        return standing;
    }

    /** What is asked for; else all that one of the grants, or looking after the customer, opens. */
    private static List<CardSection> sections(
            @Nullable List<CardSection> asked, AccessPurpose purpose, boolean assigned, List<AccessGranted> held) {
        if (asked != null && !asked.isEmpty()) {
            return asked.stream().distinct().sorted().toList();
        }
        if (assigned && ReadingBasis.STANDING_PURPOSES.contains(purpose)) {
            return ReadingBasis.STANDING_SECTIONS;
        }
        return held.stream()
                .filter(grant -> grant.purposes().contains(purpose))
                .findFirst()
                .map(AccessGranted::sections)
                .orElse(List.of(CardSection.BASE));
    }

    /** The record of who may read the file, which begins with the first reading or grant. */
    Aggregate<CustomerAccess> access(RecordId customer) throws Exception {
        return accesses.loadOrCreate(CustomerAccess.of(customer).value(), CustomerAccess::untouched);
    }
}
