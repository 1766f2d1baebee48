package io.tallystick.query.console.customers;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Registers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the registers say of one customer beside its file: where it stands, its credit, who saw and wrote to it. */
record CustomerLife(
        @Nullable Map<String, @Nullable Object> standing,
        @Nullable Map<String, @Nullable Object> credit,
        @Nullable Map<String, @Nullable Object> classes,
        List<Map<String, @Nullable Object>> grades,
        List<Map<String, @Nullable Object>> visits,
        List<Map<String, @Nullable Object>> dealings,
        List<Map<String, @Nullable Object>> contacts,
        List<Map<String, @Nullable Object>> stops,
        List<Map<String, @Nullable Object>> requests) {
    private static final int MOST = 8;

    /** Requests somebody has to answer. */
    private static final Set<String> OPEN = Set.of("OPEN", "APPEALED");

    static CustomerLife of(RecordId customer, Registers registers) {
        return new CustomerLife(
                first(registers, "customer-standing", "standing", customer),
                first(registers, "credit-exposure", "exposure", customer),
                first(registers, "customer-classes", "customer_class", customer),
                few(registers, "gradings", "grading", customer),
                few(registers, "visits", "visit", customer),
                few(registers, "dealings", "dealing", customer),
                few(registers, "customer-contacts", "contact", customer),
                few(registers, "route-sheets", "stop", customer),
                rows(registers, "access-requests", "request", customer).stream()
                        .filter(row -> OPEN.contains(String.valueOf(row.get("state"))))
                        .toList());
    }

    /** Whether there is anything to show of people seeing and writing to the customer. */
    public boolean seen() {
        return !visits.isEmpty() || !dealings.isEmpty() || !contacts.isEmpty();
    }

    private static @Nullable Map<String, @Nullable Object> first(
            Registers registers, String model, String table, RecordId customer) {
        List<Map<String, @Nullable Object>> rows = rows(registers, model, table, customer);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** The newest, which stand last. */
    private static List<Map<String, @Nullable Object>> few(
            Registers registers, String model, String table, RecordId customer) {
        List<Map<String, @Nullable Object>> rows = rows(registers, model, table, customer);
        return rows.subList(Math.max(0, rows.size() - MOST), rows.size()).reversed();
    }

    private static List<Map<String, @Nullable Object>> rows(
            Registers registers, String model, String table, RecordId customer) {
        return registers
                .model(model)
                .flatMap(m ->
                        m.table(table).map(known -> registers.rows(m, known, Map.of("customer", customer.value()))))
                .orElse(List.of());
    }
}
