package io.tallystick.command.organisation;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Lets employees leave when they hold nothing any more (VI-20). */
public final class Departures {
    private static final int MOST_NAMED = 20;

    private final Repository<EmployeeFile> files;
    private final Clearance clearance;
    private final Charges charges;
    private final LeaverChecks checks;

    public Departures(Repository<EmployeeFile> files, Clearance clearance, Charges charges, LeaverChecks checks) {
        this.files = files;
        this.clearance = clearance;
        this.charges = charges;
        this.checks = checks;
    }

    @CommandHandler
    void handle(RevokeAtOnce command, Decision decision) {
        RecordId employee = command.employee();
        Organisation organisation = decision.organisation();
        Signature by = decision.within(organisation.homeOf(employee));
        decision.separate("VI-14", "role.leaver", new Signature(employee, Post.NONE, null));
        Employee known = organisation.employee(employee).orElse(null);
        decision.requireState(
                known == null || (!known.departed() && !known.revoked()),
                "refused.alreadyLeft",
                fact("employee", employee));
        List<Appointment> held = organisation.appointmentsOf(employee).stream()
                .filter(a -> a.heldOnOrAfter(decision.today()))
                .toList();
        List<String> neverVacant = decision.list("VI-20", "neverVacant");
        for (Appointment post : held) {
            decision.require(
                    "VI-20",
                    post.actingFor() != null
                            || !neverVacant.contains(post.post().name())
                            || Appointments.hasSuccessor(post, decision.today(), organisation),
                    "refused.postWouldBeVacant",
                    fact("post", post.post()),
                    fact("scope", organisation.describe(post.scope())));
        }
        decision.applies("VI-20");
        files.load(employee.value()).execute(file -> {
            file.revoke(command.cause(), decision.today(), command.reason(), by);
            held.forEach(post -> file.relieve(post.number(), decision.today(), command.reason()));
        });
    }

    @CommandHandler
    void handle(BeginDeparture command, Decision decision) {
        decision.within(decision.organisation().homeOf(command.employee()));
        decision.requireState(
                !decision.organisation().leaving(command.employee()),
                "refused.alreadyLeaving",
                fact("employee", command.employee()));
        LocalDate first = decision.today().minusDays(decision.number("VI-20", "lastDayPastDays"));
        LocalDate last = decision.today().plusDays(decision.number("VI-20", "lastDayAheadDays"));
        decision.insistOnField(
                "VI-20",
                "lastDay",
                !command.lastDay().isBefore(first) && !command.lastDay().isAfter(last),
                "refused.lastDay",
                fact("from", first),
                fact("until", last));
        files.load(command.employee().value()).execute(file -> file.leave(command.lastDay()));
    }

    @CommandHandler
    void handle(CompleteDeparture command, Decision decision) {
        RecordId employee = command.employee();
        decision.within(decision.organisation().homeOf(employee));
        decision.separate("VI-14", "role.leaver", new Signature(employee, Post.NONE, null));
        Employee known = decision.organisation().employee(employee).orElse(null);
        decision.requireState(
                known == null || known.lastDay() != null,
                "refused.departureNotBegun",
                List.of(remedy("remedy.beginDeparture", "organisation.BeginDeparture", Post.LEDGER_ADMINISTRATOR)),
                fact("employee", employee));
        decision.requireState(known == null || !known.departed(), "refused.alreadyLeft", fact("employee", employee));
        List<Post> posts = decision.organisation().appointmentsOf(employee).stream()
                .filter(a -> a.heldOnOrAfter(decision.today()))
                .map(Appointment::post)
                .toList();
        decision.require(
                "VI-20",
                posts.isEmpty(),
                "refused.stillHoldsPosts",
                List.of(remedy("remedy.relievePosts", "organisation.RelievePost", Post.LEDGER_ADMINISTRATOR)),
                fact("posts", posts.stream().map(Post::name).collect(Collectors.joining(","))));
        List<RecordId> held = clearance.stillHeld(employee);
        decision.require(
                "VI-20",
                held.isEmpty(),
                "refused.stillHoldsFiles",
                List.of(
                        remedy("remedy.takeBack", "loans.TakeBack", Post.ARCHIVIST, Post.ARCHIVES_HEAD),
                        remedy("remedy.settleLoans", "loans.SettleLoan", Post.ARCHIVES_HEAD)),
                fact("count", held.size()),
                fact("loans", held.stream().map(RecordId::key).collect(Collectors.joining(", "))));
        List<RecordId> charged = charges.of(employee, decision.today());
        decision.require(
                "VI-20",
                charged.isEmpty(),
                "refused.stillInCharge",
                List.of(
                        remedy("remedy.handOver", "organisation.ListHandover"),
                        remedy(
                                "remedy.changeRoster",
                                "shifts.ChangeRoster",
                                Post.SHIFT_LEADER,
                                Post.DEPARTMENT_DIRECTOR,
                                Post.CENTRE_DIRECTOR)),
                fact("count", charged.size()),
                fact(
                        "records",
                        charged.stream().limit(MOST_NAMED).map(RecordId::value).collect(Collectors.joining(", "))));
        checks.require(employee, decision);
        files.load(employee.value()).execute(file -> file.depart(decision.today()));
        clearance.cleared(employee);
    }
}
