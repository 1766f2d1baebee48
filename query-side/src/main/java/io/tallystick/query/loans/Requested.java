package io.tallystick.query.loans;

import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.query.kit.Row;
import java.util.List;

/** What registers keep of a request until something comes of it. */
final class Requested {
    private static final List<String> COLUMNS =
            List.of("room", "reader", "employee", "unit", "code", "title", "purpose");

    private Requested() {}

    /** Keeps what was asked for, and by whom. */
    static Row keep(Row row, LoanRequested e) {
        return row.set("room", e.room())
                .set("reader", e.reader())
                .set("employee", e.employee())
                .set("unit", e.file().unit())
                .set("code", e.file().code())
                .set("title", e.file().title())
                .set("purpose", e.purpose());
    }

    /** Copies what was kept. */
    static Row carry(Row kept, Row to) {
        COLUMNS.forEach(column -> to.set(column, kept.get(column)));
        return to;
    }
}
