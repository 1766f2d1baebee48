package io.tallystick.query.work;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;

/**
 * The tasks of orders that wait for approval. An order goes on waiting when its file goes on in another: it is decided of the
 * party, and under one of its files for all (II-22, II-49).
 */
record OrderTasks(Rows rows) {
    private static final String TASK = "task";
    private static final String CUSTOMER = "customer";
    private static final String ORDER = "ORDER_";

    static String of(String order) {
        return ORDER + order;
    }

    /**
     * What was asked of a file is over when it goes on in another; but its orders wait on, of that one, and what has a record of
     * its own, such as a dealing to report, is still to be done.
     */
    void absorbed(RecordId file, RecordId survivor) {
        for (Row task : rows.where(TASK, CUSTOMER, file)) {
            if (isOrder(task)) {
                task.set(CUSTOMER, survivor);
            } else if (file.value().equals(task.text("record"))) {
                task.delete();
            }
        }
    }

    /** The file is on its own again, with what waits in it. */
    void revived(RecordId file) {
        rows.where(TASK, "record", file).stream().filter(OrderTasks::isOrder).forEach(task -> task.set(CUSTOMER, file));
    }

    /** Decided under one file of a party, the order waits under none. */
    void decided(RecordId file, String order) {
        Asking.over(file, of(order), rows);
        rows.where(TASK, CUSTOMER, file).stream()
                .filter(task -> of(order).equals(task.text(TASK)))
                .forEach(Row::delete);
    }

    private static boolean isOrder(Row task) {
        return String.valueOf(task.text(TASK)).startsWith(ORDER);
    }
}
