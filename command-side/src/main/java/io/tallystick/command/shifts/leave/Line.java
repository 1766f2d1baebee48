package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Appointment;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The levels above somebody who asks for leave: one after the other, in one's own line, none passed over (V-92). */
public record Line(RecordId employee, Decision decision) {
    /** From the lowest. */
    public static final List<Post> LEVELS = List.of(Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR);

    private static final int FULL = 100;

    private Scope home() {
        return decision.organisation().homeOf(employee);
    }

    /** The level that decides next. */
    public Post next(@Nullable Post endorsed) {
        int rank = endorsed == null ? own() : LEVELS.indexOf(endorsed);
        return LEVELS.get(Math.min(rank + 1, LEVELS.size() - 1));
    }

    /** The highest level the person holds, or -1. */
    private int own() {
        int own = -1;
        for (Post level : LEVELS) {
            boolean held = appointments(employee, level).stream().anyMatch(a -> a.actingFor() == null);
            own = held ? LEVELS.indexOf(level) : own;
        }
        return own;
    }

    /**
     * The level that decides in the end, by how long the leave is with what is added to it (V-93, V-94). Where the rules ask for a
     * manager without naming the level, it is the same one: a shift leader alone is not enough (VI-5).
     */
    Post last(LeaveRequested leave, LeaveKind kind, int hundredths) {
        boolean manager = leave.late() || leave.exceptional();
        decision.applies("VI-1");
        boolean longer = hundredths > decision.number("V-93", "directorDays") * FULL;
        if ((longer && decision.applies("V-94")) || (kind.outside() && decision.applies("V-104"))) {
            return Post.CENTRE_DIRECTOR;
        }
        return decision.applies(manager ? "VI-5" : "V-93") ? Post.DEPARTMENT_DIRECTOR : Post.SHIFT_LEADER;
    }

    /**
     * Who signs, with the post of the level asked for where the person holds it. Somebody of another line, or of another level, is
     * refused by V-92 and not for want of a post.
     */
    Signature sign(Post next) {
        RecordId asked = decision.askedBy();
        if (!appointments(asked, next).isEmpty()) {
            return decision.within(home(), List.of(next));
        }
        if (LEVELS.stream().anyMatch(level -> !appointments(asked, level).isEmpty())) {
            return decision.within(home());
        }
        return decision.within(LEVELS.stream()
                .flatMap(level -> decision.organisation().appointments(asked, level, decision.today()).stream())
                .map(Appointment::scope)
                .findFirst()
                .orElse(home()));
    }

    /** Requires that who signs is the next of the line. */
    void require(Signature by, Post next) {
        boolean inLine = decision.organisation().appointments(by.employee(), by.post(), decision.today()).stream()
                .anyMatch(held -> decision.organisation().covers(held.scope(), home()));
        Optional<RecordId> superior = superior(next);
        boolean own = superior.isEmpty()
                || superior.get().equals(by.employee())
                || superior.get().equals(by.actingFor());
        decision.require(
                "V-92",
                inLine && by.post() == next && own,
                "refused.notNextOfLine",
                List.of(remedy("remedy.nextOfLine", "shifts.ApproveLeave", next)),
                fact("next", next),
                fact("superior", superior.map(RecordId::key).orElse("–")));
    }

    /** Who holds the level along the person's reports, where anybody does. */
    private Optional<RecordId> superior(Post level) {
        Organisation house = decision.organisation();
        Set<RecordId> seen = new HashSet<>();
        RecordId at =
                house.employee(employee).map(Organisation.Employee::superior).orElse(null);
        while (at != null && seen.add(at)) {
            if (appointments(at, level).stream().anyMatch(a -> a.actingFor() == null)) {
                return Optional.of(at);
            }
            at = house.employee(at).map(Organisation.Employee::superior).orElse(null);
        }
        return Optional.empty();
    }

    private List<Appointment> appointments(RecordId person, Post level) {
        return decision.organisation().appointments(person, level, decision.today()).stream()
                .filter(held -> decision.organisation().covers(held.scope(), home()))
                .toList();
    }
}
