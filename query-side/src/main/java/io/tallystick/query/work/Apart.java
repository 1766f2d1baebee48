package io.tallystick.query.work;

import io.tallystick.events.custody.TransferAct;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.Row;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people who acted for each side of a transfer, by employee number and counting principals: what is to be done for
 * one side is not for those who acted for the other (VI-14).
 */
record Apart(SortedSet<String> transferors, SortedSet<String> receivers) {
    private static final String BETWEEN = ", ";

    static Apart of(Row row) {
        return new Apart(people(row.text("transferors")), people(row.text("receivers")));
    }

    static Apart none() {
        return new Apart(new TreeSet<>(), new TreeSet<>());
    }

    void keep(Row row) {
        row.set("transferors", String.join(BETWEEN, transferors)).set("receivers", String.join(BETWEEN, receivers));
    }

    Apart after(TransferEvent event) {
        TransferAct act = TransferAct.in(event).orElse(null);
        if (act == null) {
            return this;
        }
        Apart next = new Apart(new TreeSet<>(transferors), new TreeSet<>(receivers));
        (act.side() == Side.TRANSFEROR ? next.transferors : next.receivers).addAll(people(act.by()));
        return next;
    }

    /** Who may not do the task, or null where everybody with its post may. */
    @Nullable
    String from(Task.Kind kind) {
        return switch (kind) {
            // Until it is approved, only who made the list has acted.
            case APPROVE_LIST, REGISTER_ARRIVAL, COUNT, COMPLETE_COUNT, SIGN_AS_RECEIVER -> told(transferors);
            case SIGN_AS_TRANSFEROR -> told(receivers);
            default -> null;
        };
    }

    /** The people of a signature, as a task names those who may not do it. */
    static String told(Signature by) {
        return Objects.requireNonNull(told(people(by)));
    }

    private static @Nullable String told(SortedSet<String> people) {
        return people.isEmpty() ? null : String.join(BETWEEN, people);
    }

    private static SortedSet<String> people(@Nullable String kept) {
        return kept == null || kept.isEmpty() ? new TreeSet<>() : new TreeSet<>(java.util.List.of(kept.split(BETWEEN)));
    }

    private static SortedSet<String> people(Signature by) {
        SortedSet<String> people = new TreeSet<>();
        people.add(by.employee().key());
        if (by.actingFor() != null) {
            people.add(by.actingFor().key());
        }
        return people;
    }
}
