package io.tallystick.app.statistics;

import io.tallystick.command.door.http.Answers;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.text.Language;
import io.tallystick.query.statistics.Proof;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How far the comparison of a period has come, {@code GET /api/statistics/reconciliation/2026-11}; and its figures made again from
 * the log at the recorded position, {@code …/proof}.
 */
@RestController
@RequestMapping("/api/statistics/reconciliation/{month:[0-9]{4}-[0-9]{2}}")
final class ReconciliationController {
    private final Reconciliations reconciliations;
    private final EventReader log;
    private final Answers answers;

    ReconciliationController(Reconciliations reconciliations, EventReader log, Answers answers) {
        this.reconciliations = reconciliations;
        this.log = log;
        this.answers = answers;
    }

    /** How far the log is read. */
    @GetMapping
    Map<String, Object> progress(@PathVariable String month) {
        return reconciliations
                .of(month)
                .<Map<String, Object>>map(
                        now -> Map.of("done", false, "position", now.position(), "target", now.target()))
                .orElse(Map.of("done", true));
    }

    /** Whether the recorded figures of ledger and shelf come out again. */
    @GetMapping("/proof")
    ResponseEntity<?> proof(@PathVariable String month, Locale locale) throws SQLException {
        return Proof.of(log, RecordId.of("period", month))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> answers.problem(404, "not-found", Map.of(), Language.of(locale)));
    }
}
