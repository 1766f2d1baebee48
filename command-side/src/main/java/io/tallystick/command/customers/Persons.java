package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisRecorded;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisWithdrawn;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Keeps what files say of persons: on a basis, under a grant of its own, sealed under each person's key (II-16). */
final class Persons {
    private static final String RULE = "II-16";

    private final Repository<CustomerFile> files;
    private final Repository<CustomerAccess> accesses;
    private final FactSources sources;

    Persons(Repository<CustomerFile> files, Repository<CustomerAccess> accesses, FactSources sources) {
        this.files = files;
        this.accesses = accesses;
        this.sources = sources;
    }

    @CommandHandler
    void handle(RecordPersonalBasis command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.applies(RULE);
        decision.requireState(
                file.invoke(f -> f.principals().standing(command.role())).isEmpty(), "refused.personalBasisStands");
        RecordId principal = file.invoke(f -> f.principals().next(command.customer(), command.role()));
        file.execute(f -> f.record(new PersonalBasisRecorded(
                command.customer(), principal, command.role(), command.basis(), command.document(), by)));
    }

    @CommandHandler
    void handle(WithdrawPersonalBasis command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.applies(RULE);
        RecordId principal =
                file.invoke(f -> f.principals().standing(command.role())).orElse(null);
        decision.requireState(principal != null, "refused.noBasisToWithdraw");
        file.execute(f -> f.record(new PersonalBasisWithdrawn(
                command.customer(),
                Objects.requireNonNull(principal),
                command.role(),
                decision.today(),
                command.reason(),
                by)));
    }

    @CommandHandler
    void handle(RecordPersonalFact command, Decision decision) throws Exception {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        PrincipalRole role = command.field().principal();
        decision.requireField("field", role != null, "refused.notOfAPerson");
        boolean granted = accesses.loadOrCreate(
                        CustomerAccess.of(command.customer()).value(), CustomerAccess::untouched)
                .invoke(a -> a.held(decision.askedBy(), decision.today()).stream()
                        .anyMatch(grant ->
                                CustomerAccess.opens(grant, List.of(CardSection.PERSONS), AccessPurpose.UPKEEP)));
        decision.require(
                RULE,
                granted,
                "refused.noPersonalGrant",
                List.of(Decision.remedy(
                        "remedy.askForAccess",
                        "customers.GrantAccess",
                        Post.FILE_CUSTODIAN,
                        Post.DEPARTMENT_HEAD,
                        Post.GENERAL_MANAGER)),
                fact("customer", command.customer()));
        file.execute(f -> f.principals().require(Objects.requireNonNull(role), decision));
        // Without the rule there may be nobody on record; it then falls to the file itself.
        RecordId subject = file.invoke(f -> f.principals().standing(Objects.requireNonNull(role)))
                .orElse(command.customer());
        Said said = new Said(
                command.field(),
                null,
                command.value(),
                command.source(),
                command.sourceRecord(),
                command.collector(),
                command.observedOn());
        Integer outdated = command.outdated();
        if (outdated != null) {
            FactRecorded old = Recording.live(file, outdated, decision);
            decision.requireField("outdated", old.field() == command.field(), "refused.otherField");
            decision.requireField("reason", command.reason() != null, "refused.supersededWithoutReason");
            decision.applies("II-53");
        }
        FactRecorded recorded = said.recordIn(file, subject, sources, decision);
        if (outdated != null) {
            file.execute(f -> f.record(new FactSuperseded(
                    command.customer(), outdated, recorded.fact(), String.valueOf(command.reason()), by)));
        }
        said.compare(file, decision);
    }

    private static Signature within(Aggregate<CustomerFile> file, Decision decision) {
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        file.execute(f -> f.requireLive(decision));
        return by;
    }
}
