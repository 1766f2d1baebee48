package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerAccess.Request;
import io.tallystick.command.door.Decision;
import io.tallystick.command.rulebook.AccessSchemes;
import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.events.customers.AccessRequestState;
import io.tallystick.events.customers.CustomerAccessEvent.AccessAppealDecided;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.events.rulebook.StandardContent.AccessLine;
import io.tallystick.events.rulebook.StandardContent.AccessScheme;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Lets people read customer files, within the access scheme in force (IV-15). */
final class Granting {
    private static final String SCHEME = "IV-15";

    private final Repository<CustomerFile> files;
    private final Repository<CustomerAccess> accesses;

    Granting(Repository<CustomerFile> files, Repository<CustomerAccess> accesses) {
        this.files = files;
        this.accesses = accesses;
    }

    /** What somebody is let read. */
    private record Wanted(
            RecordId customer,
            RecordId grantee,
            List<CardSection> sections,
            List<AccessPurpose> purposes,
            LocalDate until,
            String reason,
            @Nullable Integer request) {}

    @CommandHandler
    void handle(GrantAccess command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        Aggregate<CustomerAccess> access = access(command.customer());
        Integer answered = command.request();
        if (answered != null) {
            decision.applies("II-57");
            Request request = access.invoke(a -> a.request(answered, AccessRequestState.OPEN, decision));
            decision.requireField(
                    "grantee",
                    request.asked().by().employee().equals(command.grantee()),
                    "refused.requestOfAnother",
                    fact("employee", request.asked().by().employee()));
        }
        grant(
                access,
                new Wanted(
                        command.customer(),
                        command.grantee(),
                        command.sections(),
                        command.purposes(),
                        command.until(),
                        command.reason(),
                        answered),
                by,
                decision);
    }

    @CommandHandler
    void handle(DecideAppeal command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.applies("II-60");
        Aggregate<CustomerAccess> access = access(command.customer());
        Request request = access.invoke(a -> a.request(command.request(), AccessRequestState.APPEALED, decision));
        decision.separate("VI-14", "role.refuser", request.refusedBy());
        decision.separate("VI-14", "role.asker", request.asked().by());
        access.execute(a -> a.record(new AccessAppealDecided(
                CustomerAccess.of(command.customer()),
                command.customer(),
                command.request(),
                command.upheld(),
                command.reason(),
                by)));
        if (command.upheld()) {
            grant(
                    access,
                    new Wanted(
                            command.customer(),
                            request.asked().by().employee(),
                            request.asked().sections(),
                            request.asked().purposes(),
                            request.asked().until(),
                            command.reason(),
                            command.request()),
                    by,
                    decision);
        }
    }

    @CommandHandler
    void handle(RevokeGrant command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.applies(SCHEME);
        Aggregate<CustomerAccess> access = access(command.customer());
        boolean stands = access.invoke(a -> a.stands(command.grant()));
        decision.requireState(stands, "refused.noSuchGrant", fact("grant", command.grant()));
        access.execute(a -> a.record(new AccessGrantRevoked(
                CustomerAccess.of(command.customer()), command.customer(), command.grant(), command.reason(), by)));
    }

    private static void grant(Aggregate<CustomerAccess> access, Wanted wanted, Signature by, Decision decision) {
        decision.requireField(
                "grantee",
                decision.organisation().employee(wanted.grantee()).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", wanted.grantee()));
        decision.require(SCHEME, !by.standsFor(wanted.grantee()), "refused.grantToOneself");
        decision.require(
                "VI-20",
                !decision.organisation().leaving(wanted.grantee()),
                "refused.employeeLeaving",
                fact("employee", wanted.grantee()));
        decision.requireField("sections", !wanted.sections().isEmpty(), "refused.nothingGranted");
        decision.requireField("purposes", !wanted.purposes().isEmpty(), "refused.nothingGranted");
        decision.requireField("until", !wanted.until().isBefore(decision.today()), "refused.grantOver");
        Integer scheme = withinScheme(wanted, decision);
        access.execute(a -> a.record(new AccessGranted(
                CustomerAccess.of(wanted.customer()),
                wanted.customer(),
                a.next(),
                wanted.grantee(),
                wanted.sections().stream().distinct().sorted().toList(),
                wanted.purposes().stream().distinct().sorted().toList(),
                wanted.until(),
                wanted.reason(),
                wanted.request(),
                scheme,
                by)));
    }

    /** The version of the scheme that lets a post of the grantee have it, for so long. */
    private static @Nullable Integer withinScheme(Wanted wanted, Decision decision) {
        if (!decision.applies(SCHEME)) {
            return null;
        }
        Standard scheme = decision.rules()
                .standard(AccessSchemes.STANDARD, decision.today())
                .orElse(null);
        decision.require(
                SCHEME,
                scheme != null,
                "refused.noAccessScheme",
                List.of(Decision.remedy("remedy.draftAccessScheme", "rulebook.DraftAccessScheme", Post.RULE_DRAFTER)));
        if (scheme == null || !(scheme.content() instanceof AccessScheme content)) {
            return null;
        }
        List<AccessLine> lines = content.lines().stream()
                .filter(line -> line.sections().containsAll(wanted.sections())
                        && line.purposes().containsAll(wanted.purposes()))
                .filter(line -> !decision.organisation()
                        .appointments(wanted.grantee(), line.post(), decision.today())
                        .isEmpty())
                .toList();
        decision.require(
                SCHEME,
                !lines.isEmpty(),
                "refused.outsideScheme",
                fact("employee", wanted.grantee()),
                fact("version", scheme.version()));
        int days = lines.stream().mapToInt(AccessLine::longestDays).max().orElse(0);
        decision.require(
                SCHEME,
                !wanted.until().isAfter(decision.today().plusDays(days)),
                "refused.grantTooLong",
                fact("days", days),
                fact("version", scheme.version()));
        decision.applies("II-59");
        return scheme.version();
    }

    private Signature within(RecordId customer, Decision decision) {
        return decision.within(Places.scope(files.load(customer.value()).invoke(CustomerFile::unit), decision));
    }

    private Aggregate<CustomerAccess> access(RecordId customer) throws Exception {
        return accesses.loadOrCreate(CustomerAccess.of(customer).value(), CustomerAccess::untouched);
    }
}
