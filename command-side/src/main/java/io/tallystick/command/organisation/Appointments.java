package io.tallystick.command.organisation;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Gives posts, takes them back, lets one act for another. */
public final class Appointments {
    private static final Set<Post> NEVER_ASSIGNED = EnumSet.of(Post.SYSTEM, Post.NONE);
    private final Repository<EmployeeFile> files;

    public Appointments(Repository<EmployeeFile> files) {
        this.files = files;
    }

    @CommandHandler
    void handle(AssignPost command, Decision decision) {
        Scope scope = scope(command.fonds(), command.unit(), decision);
        LocalDate from = command.from() == null ? decision.today() : command.from();
        mayBeGiven(command.employee(), command.post(), decision);
        period(from, command.until(), decision);
        notHeldAlready(command.employee(), null, command.post(), scope, from, command.until(), decision);
        files.load(command.employee().value())
                .execute(file -> file.assign(command.post(), scope, from, command.until()));
    }

    @CommandHandler
    void handle(AppointActing command, Decision decision) {
        Scope scope = scope(command.fonds(), command.unit(), decision);
        mayBeGiven(command.employee(), command.post(), decision);
        period(command.from(), command.until(), decision);
        decision.requireState(!command.employee().equals(command.actingFor()), "refused.actingForOneself");
        decision.requireState(
                decision.organisation().appointmentsOf(command.actingFor()).stream()
                        .anyMatch(own -> own.actingFor() == null
                                && own.post() == command.post()
                                && own.heldOn(command.from())
                                && own.heldOn(command.until())
                                && decision.organisation().covers(own.scope(), scope)),
                "refused.principalDoesNotHold",
                List.of(remedy("remedy.assignToPrincipal", "organisation.AssignPost", Post.LEDGER_ADMINISTRATOR)),
                fact("principal", command.actingFor()),
                fact("post", command.post()),
                fact("scope", decision.organisation().describe(scope)));
        notHeldAlready(
                command.employee(),
                command.actingFor(),
                command.post(),
                scope,
                command.from(),
                command.until(),
                decision);
        files.load(command.employee().value())
                .execute(file ->
                        file.actFor(command.actingFor(), command.post(), scope, command.from(), command.until()));
    }

    @CommandHandler
    void handle(RelievePost command, Decision decision) {
        LocalDate on = command.on() == null ? decision.today() : command.on();
        Appointment relieved = running(command.employee(), command.appointment(), on, decision);
        if (relieved != null) {
            decision.requireState(
                    relieved.actingFor() == null,
                    "refused.appointmentIsActing",
                    List.of(remedy("remedy.endActing", "organisation.EndActing", Post.LEDGER_ADMINISTRATOR)));
            if (relieved.post() == Post.LEDGER_ADMINISTRATOR && relieved.scope().equals(Scope.HOUSE)) {
                decision.requireState(
                        hasSuccessor(relieved, on, decision.organisation()),
                        "refused.lastAdministrator",
                        List.of(remedy("remedy.appointSuccessor", "organisation.AssignPost")));
            }
            if (relieved.post() == Post.STATISTICIAN) {
                decision.require(
                        "I-17",
                        hasSuccessor(relieved, on, decision.organisation()),
                        "refused.postWouldBeVacant",
                        List.of(remedy(
                                "remedy.appointSuccessor", "organisation.AssignPost", Post.LEDGER_ADMINISTRATOR)),
                        fact("post", relieved.post()),
                        fact("scope", decision.organisation().describe(relieved.scope())));
            }
            if (decision.list("VI-20", "neverVacant").contains(relieved.post().name())) {
                decision.require(
                        "VI-20",
                        hasSuccessor(relieved, on, decision.organisation()),
                        "refused.postWouldBeVacant",
                        List.of(remedy(
                                "remedy.appointSuccessor", "organisation.AssignPost", Post.LEDGER_ADMINISTRATOR)),
                        fact("post", relieved.post()),
                        fact("scope", decision.organisation().describe(relieved.scope())));
            }
        }
        files.load(command.employee().value())
                .execute(file -> file.relieve(command.appointment(), on, command.reason()));
    }

    @CommandHandler
    void handle(EndActing command, Decision decision) {
        LocalDate on = command.on() == null ? decision.today() : command.on();
        Appointment ended = running(command.employee(), command.appointment(), on, decision);
        decision.requireState(
                ended == null || ended.actingFor() != null,
                "refused.appointmentIsNotActing",
                List.of(remedy("remedy.relievePost", "organisation.RelievePost", Post.LEDGER_ADMINISTRATOR)));
        files.load(command.employee().value())
                .execute(file -> file.relieve(command.appointment(), on, command.reason()));
    }

    /** The scope meant, and the authority settled within it. */
    private static Scope scope(@Nullable RecordId fonds, @Nullable RecordId unit, Decision decision) {
        Organisation organisation = decision.organisation();
        Organisation.Unit known = unit == null ? null : organisation.unit(unit).orElse(null);
        RecordId ofFonds = fonds == null && known != null ? known.fonds() : fonds;
        Scope scope = new Scope(ofFonds, unit);
        decision.within(scope);
        decision.requireState(
                ofFonds == null || organisation.fonds(ofFonds).isPresent(),
                "refused.noSuchFonds",
                fact("fonds", String.valueOf(ofFonds)));
        decision.requireState(
                unit == null
                        || (known != null && !known.closed() && known.fonds().equals(ofFonds)),
                "refused.unitNotOpen",
                fact("unit", String.valueOf(unit)));
        return scope;
    }

    /** Refuses what stands already: the same post, for the same principal or in person, in the same place on a day. */
    private static void notHeldAlready(
            RecordId employee,
            @Nullable RecordId actingFor,
            Post post,
            Scope scope,
            LocalDate from,
            @Nullable LocalDate until,
            Decision decision) {
        Appointment standing = decision.organisation().appointmentsOf(employee).stream()
                .filter(a -> Objects.equals(a.actingFor(), actingFor)
                        && a.post() == post
                        && a.scope().equals(scope)
                        && a.meets(from, until))
                .findFirst()
                .orElse(null);
        decision.requireState(
                standing == null,
                actingFor == null ? "refused.postAlreadyHeld" : "refused.alreadyActing",
                fact("number", standing == null ? 0 : standing.number()),
                fact("since", standing == null ? "" : standing.from()),
                fact("post", post),
                fact("scope", decision.organisation().describe(scope)));
    }

    private static void mayBeGiven(RecordId employee, Post post, Decision decision) {
        decision.insist(
                "VI-14",
                !decision.by().sharesPersonWith(new Signature(employee, post, null)),
                "refused.appointsOneself",
                List.of(remedy("remedy.somebodyElse", null, Post.LEDGER_ADMINISTRATOR)),
                fact("person", employee));
        decision.require(
                "VI-20",
                !decision.organisation().leaving(employee),
                "refused.alreadyLeaving",
                fact("employee", employee));
        decision.requireState(!NEVER_ASSIGNED.contains(post), "refused.postIsNeverAssigned", fact("post", post));
    }

    private static void period(LocalDate from, @Nullable LocalDate until, Decision decision) {
        decision.requireState(!from.isBefore(decision.today()), "refused.appointmentReachesBack", fact("from", from));
        decision.requireState(
                until == null || !until.isBefore(from),
                "refused.endsBeforeItBegins",
                fact("from", from),
                fact("until", String.valueOf(until)));
    }

    /** The appointment to end, still running on the day; null where the employee is unknown. */
    private static @Nullable Appointment running(RecordId employee, int number, LocalDate on, Decision decision) {
        Organisation organisation = decision.organisation();
        Appointment appointment = organisation.appointmentsOf(employee).stream()
                .filter(a -> a.number() == number)
                .findFirst()
                .orElse(null);
        decision.within(appointment == null ? organisation.homeOf(employee) : appointment.scope());
        if (organisation.employee(employee).isEmpty()) {
            return null;
        }
        decision.requireState(appointment != null, "refused.noSuchAppointment", fact("number", number));
        decision.requireState(!on.isBefore(decision.today()), "refused.reliefReachesBack", fact("on", on));
        decision.requireState(
                appointment != null && appointment.heldOnOrAfter(on),
                "refused.appointmentEnded",
                fact("number", number));
        return appointment;
    }

    static boolean hasSuccessor(Appointment relieved, LocalDate on, Organisation organisation) {
        return organisation.holders(relieved.post(), on).stream()
                .anyMatch(a -> a.actingFor() == null
                        && !a.employee().equals(relieved.employee())
                        && organisation.covers(a.scope(), relieved.scope()));
    }
}
