package io.tallystick.query.loans;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanEvent.UseProvided;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** The use-effect register 利用效果登記 and the response rate (I-16). */
@ReadModel(name = "use-effects", version = 2)
public final class UseEffects {
    private static final String EFFECT = "use_effect";

    @EventHandler
    void on(LoanMigrated e, Rows rows) {
        on(e.asRequested(), rows);
    }

    @EventHandler
    void on(LoanRequested e, Rows rows) {
        Requested.keep(rows.insert("request", e.loan()), e).set("work_reason", e.workReason());
    }

    @EventHandler
    void on(UseProvided e, Rows rows) {
        Row effect = effect(e.loan(), rows).set("used_until", e.until());
        rate(effect, e.until(), rows).add("uses", 1).add("answered", effect.yes("answered") ? 1 : 0);
    }

    @EventHandler
    void on(UseEffectAsked e, Rows rows) {
        effect(e.loan(), rows).set("asked", e.times()).set("answer_by", e.answerBy());
    }

    @EventHandler
    void on(UseEffectRecorded e, Rows rows, LogEntry entry) {
        Row effect = effect(e.loan(), rows);
        LocalDate until = effect.date("used_until");
        if (!effect.yes("answered") && until != null) {
            rate(effect, until, rows).add("answered", 1);
        }
        effect.set("answered", true)
                .set("effect", e.effect())
                .set("value", e.value())
                .set("evidence", e.evidence())
                .set("told_at", entry.occurredAt())
                .signed("told_by", entry.provenance().by());
    }

    /** Its row, made when the file was used and not before. */
    private static Row effect(RecordId loan, Rows rows) {
        Row effect = rows.row(EFFECT, loan);
        if (!effect.exists()) {
            Row request = rows.row("request", loan);
            Requested.carry(request, rows.insert(EFFECT, loan)).set("work_reason", request.get("work_reason"));
            request.delete();
        }
        return rows.row(EFFECT, loan);
    }

    private static Row rate(Row effect, LocalDate day, Rows rows) {
        return rows.row("response", effect.get("room"), day.getYear());
    }
}
