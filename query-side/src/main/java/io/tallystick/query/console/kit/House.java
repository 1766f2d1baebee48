package io.tallystick.query.console.kit;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitRenamed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who and what the house is, for naming things on pages: fonds, units, people and the posts they hold. */
public final class House {
    private final Map<RecordId, Fonds> fonds = new LinkedHashMap<>();
    private final Map<RecordId, Unit> units = new LinkedHashMap<>();
    private final Map<RecordId, Employee> employees = new LinkedHashMap<>();
    private final List<Appointment> appointments = new ArrayList<>();

    /** A fonds 全宗. */
    public record Fonds(RecordId id, String number, String name) {}

    /** A unit of the house. */
    public record Unit(
            RecordId id, RecordId fonds, @Nullable RecordId parent, String code, String name) {}

    /** A person; the name is sealed. */
    public record Employee(
            RecordId id,
            Protected<String> name,
            RecordId unit,
            @Nullable String account) {}

    public House() {}

    private House(House other) {
        fonds.putAll(other.fonds);
        units.putAll(other.units);
        employees.putAll(other.employees);
        appointments.addAll(other.appointments);
    }

    /** The house after one more event; this one stays as it is. */
    public House after(List<DomainEvent> events) {
        House next = new House(this);
        for (DomainEvent event : events) {
            if (event instanceof OrganisationEvent change) {
                next.take(change);
            }
        }
        return next;
    }

    private void take(OrganisationEvent event) {
        switch (event) {
            case FondsOpened e -> fonds.put(e.fonds(), new Fonds(e.fonds(), e.number(), e.name()));
            case UnitOpened e -> units.put(e.unit(), new Unit(e.unit(), e.fonds(), e.parent(), e.code(), e.name()));
            case UnitRenamed e ->
                units.computeIfPresent(e.unit(), (id, u) -> new Unit(id, u.fonds(), u.parent(), u.code(), e.name()));
            case EmployeeRegistered e ->
                employees.put(e.employee(), new Employee(e.employee(), e.name(), e.unit(), e.account()));
            case PostAssigned e ->
                appointments.add(new Appointment(
                        e.employee(), e.appointment(), e.post(), e.scope(), null, e.from(), e.until(), null));
            case ActingAppointed e ->
                appointments.add(new Appointment(
                        e.employee(), e.appointment(), e.post(), e.scope(), e.actingFor(), e.from(), e.until(), null));
            case PostRelieved e ->
                appointments.replaceAll(a ->
                        a.employee().equals(e.employee()) && a.number() == e.appointment() ? a.relieved(e.on()) : a);
            default -> {
                // What does not change a name or a post is not shown by it.
            }
        }
    }

    @Nullable
    public Fonds fonds(RecordId id) {
        return fonds.get(id);
    }

    @Nullable
    public Unit unit(RecordId id) {
        return units.get(id);
    }

    @Nullable
    public Employee employee(RecordId id) {
        return employees.get(id);
    }

    /** The person behind a log-in name, or null. */
    @Nullable
    public Employee byAccount(String account) {
        return employees.values().stream()
                .filter(e -> account.equals(e.account()))
                .findFirst()
                .orElse(null);
    }

    public List<Fonds> allFonds() {
        return List.copyOf(fonds.values());
    }

    public List<Unit> allUnits() {
        return List.copyOf(units.values());
    }

    public List<Employee> allEmployees() {
        return List.copyOf(employees.values());
    }

    /** Every appointment ever made, in the order of recording. */
    public List<Appointment> appointments() {
        return List.copyOf(appointments);
    }
}
