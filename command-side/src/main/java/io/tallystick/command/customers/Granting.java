package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.AccessPurpose;
import io.tallystick.events.customers.CardSection;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Grants reading, and decides whether somebody reads: only on a grant, for its purpose, and recorded first. */
final class Granting {
    /** What who looks after the customer or the file reads it for without a further grant (II-57). */
    private static final Set<AccessPurpose> STANDING =
            EnumSet.of(AccessPurpose.SALES, AccessPurpose.SERVICE, AccessPurpose.UPKEEP);

    private final Repository<CustomerFile> files;
    private final Repository<CustomerAccess> accesses;

    Granting(Repository<CustomerFile> files, Repository<CustomerAccess> accesses) {
        this.files = files;
        this.accesses = accesses;
    }

    @CommandHandler
    void handle(GrantAccess command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.requireField(
                "grantee",
                decision.organisation().employee(command.grantee()).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", command.grantee()));
        decision.require(
                "IV-15",
                !command.grantee().equals(by.employee()) && !command.grantee().equals(by.actingFor()),
                "refused.grantToOneself");
        decision.require(
                "VI-20",
                !decision.organisation().leaving(command.grantee()),
                "refused.employeeLeaving",
                fact("employee", command.grantee()));
        decision.requireField("sections", !command.sections().isEmpty(), "refused.nothingGranted");
        decision.requireField("purposes", !command.purposes().isEmpty(), "refused.nothingGranted");
        decision.requireField("until", !command.until().isBefore(decision.today()), "refused.grantOver");
        access(command.customer())
                .execute(a -> a.record(new AccessGranted(
                        CustomerAccess.of(command.customer()),
                        command.customer(),
                        a.next(),
                        command.grantee(),
                        command.sections().stream().distinct().sorted().toList(),
                        command.purposes().stream().distinct().sorted().toList(),
                        command.until(),
                        command.reason(),
                        by)));
    }

    @CommandHandler
    void handle(RevokeGrant command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.applies("IV-15");
        Aggregate<CustomerAccess> access = access(command.customer());
        boolean stands = access.invoke(a -> a.stands(command.grant()));
        decision.requireState(stands, "refused.noSuchGrant", fact("grant", command.grant()));
        access.execute(a -> a.record(new AccessGrantRevoked(
                CustomerAccess.of(command.customer()), command.customer(), command.grant(), command.reason(), by)));
    }

    @CommandHandler
    void handle(ReadCustomerFile command, Decision decision) throws Exception {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Aggregate<CustomerAccess> access = access(command.customer());
        RecordId reader = decision.askedBy();
        // Whoever reads holds a post at home; whether that opens this file is for its grants to say.
        Signature by = decision.within(atHome(decision.organisation().homeOf(reader)));
        // With the announcement that somebody leaves all grants end, whatever their last day.
        decision.require(
                "IV-13", !decision.organisation().leaving(reader), "refused.employeeLeaving", fact("employee", reader));
        boolean assigned = decision.applies("II-57")
                && (reader.equals(file.invoke(CustomerFile::custodian))
                        || file.invoke(f -> reader.equals(f.salesperson())));
        List<AccessGranted> held = access.invoke(a -> a.held(reader, decision.today()));
        decision.require(
                "IV-16",
                assigned || !held.isEmpty(),
                "refused.noGrant",
                List.of(Decision.remedy(
                        "remedy.askForAccess",
                        "customers.GrantAccess",
                        Post.FILE_CUSTODIAN,
                        Post.DEPARTMENT_HEAD,
                        Post.GENERAL_MANAGER)),
                fact("customer", command.customer()));
        List<CardSection> sections = sections(command, assigned, held);
        boolean standing = assigned && STANDING.contains(command.purpose()) && !sections.contains(CardSection.PERSONS);
        Optional<AccessGranted> grant = held.stream()
                .filter(one -> CustomerAccess.opens(one, sections, command.purpose()))
                .findFirst();
        decision.require(
                "II-63",
                standing || grant.isPresent(),
                "refused.notForThis",
                fact("customer", command.customer()),
                fact("purpose", command.purpose().name()));
        access.execute(a -> a.record(new CustomerFileRead(
                CustomerAccess.of(command.customer()),
                command.customer(),
                sections,
                command.purpose(),
                standing ? null : grant.map(AccessGranted::grant).orElse(null),
                by)));
    }

    @CommandHandler
    void handle(DiscloseCustomerFile command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.requireField("sections", !command.sections().isEmpty(), "refused.nothingGranted");
        boolean based = command.basis() != null && command.document() != null;
        decision.require("II-61", based, "refused.noDisclosureBasis");
        decision.requireState(based, "refused.noDisclosureBasis");
        decision.applies("VI-30");
        access(command.customer())
                .execute(a -> a.record(new CustomerFileDisclosed(
                        CustomerAccess.of(command.customer()),
                        command.customer(),
                        command.recipient(),
                        Objects.requireNonNull(command.basis()),
                        Objects.requireNonNull(command.document()),
                        command.sections().stream().distinct().sorted().toList(),
                        by)));
    }

    /** What is asked for; else all that one of the grants, or looking after the customer, opens. */
    private static List<CardSection> sections(ReadCustomerFile command, boolean assigned, List<AccessGranted> held) {
        List<CardSection> asked = command.sections();
        if (asked != null && !asked.isEmpty()) {
            return asked.stream().distinct().sorted().toList();
        }
        if (assigned && STANDING.contains(command.purpose())) {
            return EnumSet.complementOf(EnumSet.of(CardSection.PERSONS)).stream()
                    .toList();
        }
        return held.stream()
                .filter(grant -> grant.purposes().contains(command.purpose()))
                .findFirst()
                .map(AccessGranted::sections)
                .orElse(List.of(CardSection.BASE));
    }

    private static Map<Post, Scope> atHome(Scope home) {
        Map<Post, Scope> scopes = new EnumMap<>(Post.class);
        EnumSet.allOf(Post.class).forEach(post -> scopes.put(post, home));
        return scopes;
    }

    private Signature within(RecordId customer, Decision decision) {
        return decision.within(Places.scope(files.load(customer.value()).invoke(CustomerFile::unit), decision));
    }

    private Aggregate<CustomerAccess> access(RecordId customer) throws Exception {
        return accesses.loadOrCreate(CustomerAccess.of(customer).value(), CustomerAccess::untouched);
    }
}
