package io.tallystick.command.organisation;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Lets employees leave when they hold nothing any more (VI-20). */
public final class Departures {
    private final Repository<EmployeeFile> files;
    private final Clearance clearance;

    public Departures(Repository<EmployeeFile> files, Clearance clearance) {
        this.files = files;
        this.clearance = clearance;
    }

    @CommandHandler
    void handle(BeginDeparture command, Decision decision) {
        decision.within(decision.organisation().homeOf(command.employee()));
        decision.requireState(
                !decision.organisation().leaving(command.employee()),
                "refused.alreadyLeaving",
                fact("employee", command.employee()));
        decision.applies("VI-20");
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
                List.of(remedy("remedy.takeBack", "loans.TakeBack", Post.ARCHIVIST, Post.ARCHIVES_HEAD)),
                fact("count", held.size()),
                fact("loans", held.stream().map(RecordId::key).collect(Collectors.joining(", "))));
        files.load(employee.value()).execute(file -> file.depart(decision.today()));
        clearance.cleared(employee);
    }
}
