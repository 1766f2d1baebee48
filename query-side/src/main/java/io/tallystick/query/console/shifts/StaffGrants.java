package io.tallystick.query.console.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.RuleBookAsKept;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Who reads what is personal of those who work in shifts: the person, and who holds one of the posts the house grants it to, over the
 * person's unit. Conduct and health have a grant each; nothing else of the ledger opens them, and neither opens the other (V-96, V-103).
 */
record StaffGrants(RuleBookAsKept rules, House house, LocalDate today) {
    /** What a grant opens. */
    enum Part {
        /** Roll-calls, lateness, breaches, conduct, evaluations. */
        CONDUCT("V-103", "conductReaders"),
        /** Leave of whatever kind with its reasons, certificates, and why somebody not well left the post. */
        HEALTH("V-96", "healthReaders");

        private final String rule;
        private final String parameter;

        Part(String rule, String parameter) {
            this.rule = rule;
            this.parameter = parameter;
        }
    }

    boolean mayRead(Person me, RecordId employee, Part part) {
        return employee.equals(me.employee()) || granted(me, employee, part);
    }

    /** Whether a post of the reader opens it, who is somebody else. */
    boolean granted(Person me, RecordId employee, Part part) {
        return over(me, employee, rules.list(part.rule, part.parameter, today));
    }

    /** Whether the reader holds one of the posts over the unit of somebody else. */
    boolean over(Person me, RecordId employee, Collection<String> posts) {
        House.Employee known = house.employee(employee);
        return known != null
                && !employee.equals(me.employee())
                && me.posts().stream()
                        .anyMatch(held -> posts.contains(held.post().name()) && covers(held.scope(), known.unit()));
    }

    private boolean covers(Scope scope, RecordId unit) {
        House.Unit at = house.unit(unit);
        if (scope.unit() == null) {
            return scope.fonds() == null || (at != null && scope.fonds().equals(at.fonds()));
        }
        while (at != null && !at.id().equals(scope.unit())) {
            at = at.parent() == null ? null : house.unit(at.parent());
        }
        return at != null;
    }
}
