package io.tallystick.app.query;

import io.tallystick.query.projections.NotAllowed;
import io.tallystick.query.projections.Operation;
import io.tallystick.query.projections.OperationNotes;
import io.tallystick.query.projections.Operators;
import io.tallystick.query.projections.Verification;
import io.tallystick.query.projections.Verifier;
import java.security.Principal;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether every table is what the log says: begun on request, told while it goes on and afterwards. */
@RestController
@RequestMapping("/api/verification")
final class VerificationController {
    private final TableVerifications verifications;
    private final Verifier verifier;
    private final Operators operators;
    private final OperationNotes notes;

    VerificationController(
            TableVerifications verifications, Verifier verifier, Operators operators, OperationNotes notes) {
        this.verifications = verifications;
        this.verifier = verifier;
        this.operators = operators;
        this.notes = notes;
    }

    /** How far it has come, or what came out last. */
    @GetMapping
    ResponseEntity<Verification> last() {
        return verifier.last()
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Begins one; while one goes on, that one is told. */
    @PostMapping
    ResponseEntity<?> start(@Nullable Principal who) throws SQLException {
        if (who == null || !operators.may(who, Operation.VERIFY)) {
            throw new NotAllowed(Operation.VERIFY);
        }
        notes.note(who, Operation.VERIFY, "*", null);
        return ResponseEntity.accepted().body(Map.of("begun", verifications.start()));
    }
}
