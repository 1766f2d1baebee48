package io.tallystick.app.statistics;

import io.tallystick.command.door.http.Answers;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.text.Language;
import io.tallystick.query.statistics.returns.ReturnFigures;
import io.tallystick.query.statistics.returns.ReturnProof;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether the figures of a return are computed, {@code GET /api/statistics/returns/annual-2026}; and the same figures made again
 * from the log at the recorded position, {@code …/proof} (I-19).
 */
@RestController
@RequestMapping("/api/statistics/returns/{key:[a-z]+-[0-9]{4}(?:-[0-9]{2})?}")
final class ReturnController {
    private final EventReader log;
    private final ReturnFigures figures;
    private final Answers answers;

    ReturnController(EventReader log, ReturnFigures figures, Answers answers) {
        this.log = log;
        this.figures = figures;
        this.answers = answers;
    }

    /** Whether nothing is left to compute. */
    @GetMapping
    ResponseEntity<?> progress(@PathVariable String key, Locale locale) {
        boolean done = true;
        var history = log.ofRecord(id(key).value());
        for (var stored : history) {
            switch (stored.type()) {
                case "statistics.FiguresAsked" -> done = false;
                case "statistics.ReturnGenerated" -> done = true;
                default -> {
                    // Neither asks nor answers.
                }
            }
        }
        return history.isEmpty() ? notThere(locale) : ResponseEntity.ok(Map.of("done", done));
    }

    /** Whether the recorded figures come out again. */
    @GetMapping("/proof")
    ResponseEntity<?> proof(@PathVariable String key, Locale locale) {
        return ReturnProof.of(figures, id(key))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> notThere(locale));
    }

    private ResponseEntity<?> notThere(Locale locale) {
        return answers.problem(404, "not-found", Map.of(), Language.of(locale));
    }

    private static RecordId id(String key) {
        return RecordId.of("return", key);
    }
}
