package io.tallystick.command.organisation;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.organisation.OrganisationEvent;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeMigrated;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.events.organisation.OrganisationEvent.SuperiorChanged;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitRenamed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The register of fonds, units, employees and posts, as the log says. Immutable: a change gives a new one.
 */
public final class Organisation {
    /** An organisation nobody has founded yet. */
    public static final Organisation EMPTY = new Organisation(0, Map.of(), Map.of(), Map.of(), Map.of());

    /** What a unit's code looks like. */
    public static final Pattern UNIT_CODE = Pattern.compile("[A-Z0-9]{3}");

    private static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);

    /** A fonds. */
    public record Fonds(RecordId id, String number, String name) {}

    /**
     * A unit of the house.
     *
     * @param names its names by their first day; the first name holds from the beginning
     */
    public record Unit(
            RecordId id,
            RecordId fonds,
            @Nullable RecordId parent,
            String code,
            NavigableMap<LocalDate, String> names,
            boolean closed) {

        /** Its latest name. */
        public String name() {
            return names.lastEntry().getValue();
        }

        /** Its name on the day: documents keep the name of their date (I-46). */
        public String nameOn(LocalDate day) {
            Map.Entry<LocalDate, String> then = names.floorEntry(day);
            return (then == null ? names.firstEntry() : then).getValue();
        }

        private Unit renamed(String name, LocalDate from) {
            NavigableMap<LocalDate, String> more = new TreeMap<>(names);
            more.put(from, name);
            return new Unit(id, fonds, parent, code, Collections.unmodifiableNavigableMap(more), closed);
        }
    }

    /**
     * An employee; the name stays sealed in the log.
     *
     * @param lastDay the last day in the house, once a departure began
     * @param departed whether the departure is complete
     * @param revoked whether all authority ended at once, so that the person hands nothing over (VI-20)
     */
    public record Employee(
            RecordId id,
            RecordId unit,
            @Nullable RecordId superior,
            @Nullable String account,
            @Nullable LocalDate lastDay,
            boolean departed,
            boolean revoked) {

        private Employee under(RecordId other) {
            return new Employee(id, unit, other, account, lastDay, departed, revoked);
        }

        private Employee revoked(LocalDate day) {
            return new Employee(id, unit, superior, account, day, departed, true);
        }

        private Employee leaving(LocalDate day, boolean gone) {
            return new Employee(id, unit, superior, account, day, gone, revoked);
        }
    }

    private final long position;
    private final Map<RecordId, Fonds> fonds;
    private final Map<RecordId, Unit> units;
    private final Map<RecordId, Employee> employees;
    private final Map<RecordId, List<Appointment>> appointments;

    private Organisation(
            long position,
            Map<RecordId, Fonds> fonds,
            Map<RecordId, Unit> units,
            Map<RecordId, Employee> employees,
            Map<RecordId, List<Appointment>> appointments) {
        this.position = position;
        this.fonds = fonds;
        this.units = units;
        this.employees = employees;
        this.appointments = appointments;
    }

    /** The position of the last event it knows of, or 0. */
    public long position() {
        return position;
    }

    public Optional<Fonds> fonds(RecordId id) {
        return Optional.ofNullable(fonds.get(id));
    }

    /** The fonds with the number. */
    public Optional<Fonds> fondsNumbered(String number) {
        return fonds.values().stream().filter(f -> f.number().equals(number)).findFirst();
    }

    public Optional<Unit> unit(RecordId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Every unit there ever was. */
    public Collection<Unit> units() {
        return units.values();
    }

    /** Every employee. */
    public Collection<Employee> employees() {
        return employees.values();
    }

    /** Every appointment there ever was. */
    public List<Appointment> appointments() {
        return appointments.values().stream().flatMap(List::stream).toList();
    }

    /** The open unit of the fonds with the code. */
    public Optional<Unit> unitCoded(RecordId ofFonds, String code) {
        return units.values().stream()
                .filter(u -> u.fonds().equals(ofFonds) && u.code().equals(code) && !u.closed())
                .findFirst();
    }

    public Optional<Employee> employee(RecordId id) {
        return Optional.ofNullable(employees.get(id));
    }

    /** The unit an employee belongs to, as a scope; the whole house for somebody unknown. */
    public Scope homeOf(RecordId employee) {
        return employee(employee)
                .flatMap(e -> unit(e.unit()))
                .map(u -> Scope.ofUnit(u.fonds(), u.id()))
                .orElse(Scope.HOUSE);
    }

    /** Whether the employee is leaving or has left: nothing more is given to the person (VI-20). */
    public boolean leaving(RecordId employee) {
        return employee(employee).filter(e -> e.lastDay() != null).isPresent();
    }

    /** The employee a log-in name stands for. */
    public Optional<Employee> withAccount(String account) {
        return employees.values().stream()
                .filter(e -> account.equals(e.account()))
                .findFirst();
    }

    /** What the employee holds of the post on the day, own and acting. */
    public List<Appointment> appointments(RecordId employee, Post post, LocalDate day) {
        return appointments.getOrDefault(employee, List.of()).stream()
                .filter(a -> a.post() == post && a.heldOn(day))
                .filter(a -> a.actingFor() == null || principalHolds(a, day))
                .toList();
    }

    /** Every appointment the employee ever had. */
    public List<Appointment> appointmentsOf(RecordId employee) {
        return appointments.getOrDefault(employee, List.of());
    }

    /** Who holds the post on the day. */
    public List<Appointment> holders(Post post, LocalDate day) {
        return employees.keySet().stream()
                .flatMap(e -> appointments(e, post, day).stream())
                .toList();
    }

    /** An acting appointment gives only what the principal still holds in person; it cannot be passed on. */
    private boolean principalHolds(Appointment acting, LocalDate day) {
        return appointments.getOrDefault(acting.actingFor(), List.of()).stream()
                .anyMatch(own -> own.actingFor() == null
                        && own.post() == acting.post()
                        && own.heldOn(day)
                        && covers(own.scope(), acting.scope()));
    }

    /** Whether the first scope contains the second. */
    public boolean covers(Scope held, Scope wanted) {
        if (held.fonds() == null) {
            return true;
        }
        if (!held.fonds().equals(wanted.fonds())) {
            return false;
        }
        if (held.unit() == null) {
            return true;
        }
        for (RecordId unit = wanted.unit(); unit != null; ) {
            if (unit.equals(held.unit())) {
                return true;
            }
            Unit known = units.get(unit);
            unit = known == null ? null : known.parent();
        }
        return false;
    }

    /** Everything there is: the one fonds of a house that has one, else the whole house. */
    public Scope whole() {
        return fonds.size() == 1 ? Scope.ofFonds(fonds.keySet().iterator().next()) : Scope.HOUSE;
    }

    /** A scope in the house's own terms, for example {@code Z109 KFB}. */
    public String describe(Scope scope) {
        if (scope.fonds() == null) {
            return "*";
        }
        String number =
                fonds(scope.fonds()).map(Fonds::number).orElse(scope.fonds().value());
        return scope.unit() == null
                ? number
                : number + " "
                        + unit(scope.unit()).map(Unit::code).orElse(scope.unit().value());
    }

    /** The register after an event. */
    public Organisation after(OrganisationEvent event, long at) {
        Map<RecordId, Fonds> fondsNow = fonds;
        Map<RecordId, Unit> unitsNow = units;
        Map<RecordId, Employee> employeesNow = employees;
        Map<RecordId, List<Appointment>> appointmentsNow = appointments;
        switch (event) {
            case FondsOpened(var id, var number, var name) -> fondsNow = with(fonds, id, new Fonds(id, number, name));
            case UnitOpened(var id, var inFonds, var parent, var code, var name) ->
                unitsNow = with(units, id, new Unit(id, inFonds, parent, code, firstName(name), false));
            case UnitRenamed(var id, var name, var from) ->
                unitsNow = with(units, id, known(units, id).renamed(name, from));
            case UnitClosed(var id, var on) -> {
                Unit u = known(units, id);
                unitsNow = with(units, id, new Unit(id, u.fonds(), u.parent(), u.code(), u.names(), true));
            }
            case EmployeeRegistered(var id, var name, var unit, var superior, var account) ->
                employeesNow = with(employees, id, new Employee(id, unit, superior, account, null, false, false));
            case EmployeeMigrated e -> {
                // What an old list says of somebody gives no authority.
            }
            case SuperiorChanged(var id, var superior, var from) ->
                employeesNow = with(employees, id, known(employees, id).under(superior));
            case DepartureBegun(var id, var lastDay) ->
                employeesNow = with(employees, id, known(employees, id).leaving(lastDay, false));
            case AuthorityRevoked(var id, var cause, var on, var reason, var by) ->
                employeesNow = with(employees, id, known(employees, id).revoked(on));
            case DepartureCompleted(var id, var on) ->
                employeesNow = with(employees, id, known(employees, id).leaving(on, true));
            case PostAssigned(var id, var number, var post, var scope, var from, var until) ->
                appointmentsNow = adding(new Appointment(id, number, post, scope, null, from, until));
            case ActingAppointed(var id, var number, var actingFor, var post, var scope, var from, var until) ->
                appointmentsNow = adding(new Appointment(id, number, post, scope, actingFor, from, until));
            case PostRelieved(var id, var number, var on, var reason) ->
                appointmentsNow = with(
                        appointments,
                        id,
                        appointmentsOf(id).stream()
                                .map(a -> a.number() == number ? a.endingBefore(on) : a)
                                .toList());
        }
        return new Organisation(at, fondsNow, unitsNow, employeesNow, appointmentsNow);
    }

    private Map<RecordId, List<Appointment>> adding(Appointment appointment) {
        List<Appointment> all = new ArrayList<>(appointmentsOf(appointment.employee()));
        all.add(appointment);
        return with(appointments, appointment.employee(), List.copyOf(all));
    }

    private static NavigableMap<LocalDate, String> firstName(String name) {
        return Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of(BEGINNING, name)));
    }

    private static <V> V known(Map<RecordId, V> map, RecordId id) {
        V value = map.get(id);
        if (value == null) {
            throw new IllegalStateException("the log speaks of " + id + " before it was opened");
        }
        return value;
    }

    private static <V> Map<RecordId, V> with(Map<RecordId, V> map, RecordId key, V value) {
        Map<RecordId, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
