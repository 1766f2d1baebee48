package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerAccess.Request;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.AccessRequestState;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRefusalAppealed;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestOverdue;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestRefused;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequested;
import io.tallystick.events.customers.RefusalGround;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Takes requests to read, and refuses them with a reason and a way to appeal (II-57, II-60). */
final class Requesting {
    private static final List<Post> APPEAL_TO = List.of(Post.GENERAL_MANAGER, Post.COMPLIANCE_OFFICER);

    private final Repository<CustomerFile> files;
    private final Repository<CustomerAccess> accesses;
    private final Repository<Denials> denials;

    Requesting(Repository<CustomerFile> files, Repository<CustomerAccess> accesses, Repository<Denials> denials) {
        this.files = files;
        this.accesses = accesses;
        this.denials = denials;
    }

    @CommandHandler
    void handle(RequestAccess command, Decision decision) throws Exception {
        files.load(command.customer().value()).execute(f -> f.requireLive(decision));
        Signature by = asReader(decision);
        decision.requireField("sections", !command.sections().isEmpty(), "refused.nothingGranted");
        decision.requireField("purposes", !command.purposes().isEmpty(), "refused.nothingGranted");
        decision.requireField("until", !command.until().isBefore(decision.today()), "refused.grantOver");
        Duration within = Duration.ofHours(decision.number("II-57", "responseHours"));
        decision.applies("II-57");
        access(command.customer())
                .execute(a -> a.record(new AccessRequested(
                        CustomerAccess.of(command.customer()),
                        command.customer(),
                        a.nextRequest(),
                        command.sections().stream().distinct().sorted().toList(),
                        command.purposes().stream().distinct().sorted().toList(),
                        command.until(),
                        command.reason(),
                        decision.recordedAt().plus(within),
                        by)));
    }

    @CommandHandler
    void handle(RefuseAccess command, Decision decision) throws Exception {
        Signature by = decision.within(
                Places.scope(files.load(command.customer().value()).invoke(CustomerFile::unit), decision));
        Aggregate<CustomerAccess> access = access(command.customer());
        Request request = access.invoke(a -> a.request(command.request(), AccessRequestState.OPEN, decision));
        decision.separate("VI-14", "role.asker", request.asked().by());
        String reason = Objects.requireNonNullElse(command.reason(), "").strip();
        decision.require("II-60", !reason.isEmpty(), "refused.refusalWithoutReason");
        decision.require("II-60", command.ground() != RefusalGround.SECRET, "refused.secretIsNoGround");
        LocalDate appealBy = decision.today().plusDays(decision.number("II-60", "appealDays"));
        access.execute(a -> a.record(new AccessRequestRefused(
                CustomerAccess.of(command.customer()),
                command.customer(),
                command.request(),
                command.ground(),
                reason,
                APPEAL_TO,
                appealBy,
                by)));
    }

    @CommandHandler
    void handle(AppealRefusal command, Decision decision) throws Exception {
        files.load(command.customer().value()).execute(f -> f.requireLive(decision));
        Signature by = asReader(decision);
        Aggregate<CustomerAccess> access = access(command.customer());
        Request request = access.invoke(a -> a.request(command.request(), AccessRequestState.REFUSED, decision));
        decision.requireState(
                request.asked().by().employee().equals(by.employee()),
                "refused.requestOfAnother",
                fact("employee", request.asked().by().employee()));
        LocalDate last = Objects.requireNonNull(request.appealBy());
        decision.require("II-60", !decision.today().isAfter(last), "refused.appealTooLate", fact("until", last));
        access.execute(a -> a.record(new AccessRefusalAppealed(
                CustomerAccess.of(command.customer()), command.customer(), command.request(), command.reason(), by)));
    }

    @CommandHandler
    void handle(NoteOverdueRequest command, Decision decision) throws Exception {
        decision.within(Scope.HOUSE);
        Aggregate<CustomerAccess> access = access(command.customer());
        Request request = access.invoke(a -> a.request(command.request(), AccessRequestState.OPEN, decision));
        decision.requireState(
                decision.recordedAt().isAfter(request.asked().dueAt()) && !request.overdue(),
                "refused.notOverdue",
                fact("request", command.request()));
        decision.applies("II-57");
        LocalDate dueOn = decision.dayOf(request.asked().dueAt());
        access.execute(a -> a.record(new AccessRequestOverdue(
                CustomerAccess.of(command.customer()), command.customer(), command.request(), dueOn)));
    }

    @CommandHandler
    void handle(CountDenial command, Decision decision) throws Exception {
        decision.within(Scope.HOUSE);
        denials.loadOrCreate(Denials.of(command.employee()).value(), Denials::none)
                .execute(d -> d.count(command, decision));
    }

    /** Whoever asks holds a post at home, and does not leave (IV-13). */
    private static Signature asReader(Decision decision) {
        RecordId reader = decision.askedBy();
        Signature by = decision.within(Opened.atHome(decision.organisation().homeOf(reader)));
        decision.require(
                "IV-13",
                !decision.organisation().leaving(reader),
                "refused.leaverReadsNothing",
                fact("employee", reader));
        return by;
    }

    private Aggregate<CustomerAccess> access(RecordId customer) throws Exception {
        return accesses.loadOrCreate(CustomerAccess.of(customer).value(), CustomerAccess::untouched);
    }
}
