package io.tallystick.query.documents;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentEvent.DocumentOpened;
import io.tallystick.events.documents.DocumentEvent.DocumentSuperseded;
import io.tallystick.events.documents.DocumentEvent.DocumentWithdrawn;
import io.tallystick.events.documents.DocumentEvent.FixityFailed;
import io.tallystick.events.documents.DocumentEvent.SignedListAccepted;
import io.tallystick.events.documents.DocumentEvent.SignedListMatched;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.documents.FixitySweepEvent.FixityChecked;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepCompleted;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepStarted;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentModelsTest {
    private static final RecordId FONDS = RecordId.of("fonds", "Z109");
    private static final RecordId TRANSFER = RecordId.of("transfer", "2026-000001");
    private static final RecordId SWEEP = RecordId.of("fixity", "2026-000001");
    private static final Signature RU = new Signature(RecordId.of("employee", "E0004"), Post.ARCHIVIST, null);

    private final Model register = Model.of(new DocumentRegister());
    private final Model readings = Model.of(new DocumentReadings());
    private final Model sweeps = Model.of(new FixitySweeps());

    private static RecordId document(int number) {
        return RecordId.of("document", "2026-%06d".formatted(number));
    }

    private static DocumentAttached attached(int number, DocumentRole role) {
        return new DocumentAttached(
                document(number),
                FONDS,
                TRANSFER,
                null,
                "%064x".formatted(number),
                100L * number,
                "application/pdf",
                role,
                "scan " + number + ".pdf",
                TRANSFER,
                RU);
    }

    private List<String> lines(QueryFixture ledger, Model model, String select) {
        return ledger.rows(model, select).stream()
                .map(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .toList();
    }

    @Test
    void the_register_tells_of_every_document_and_of_what_the_last_sweep_said() {
        try (QueryFixture ledger = new QueryFixture()) {
            var log = ledger.log();
            log.append(
                    document(1),
                    by("documents.AttachDocument"),
                    attached(1, DocumentRole.SIGNED_LIST),
                    new SignedListMatched(document(1), TRANSFER, "ab"));
            log.append(
                    document(2),
                    by("documents.AttachDocument"),
                    attached(2, DocumentRole.SIGNED_LIST),
                    new SignedListAccepted(document(2), TRANSFER, "ab", "torn", RU));
            log.append(document(3), by("documents.AttachDocument"), attached(3, DocumentRole.SCAN));
            log.append(document(4), by("documents.SupersedeDocument"), attached(4, DocumentRole.SCAN));
            log.append(
                    document(3),
                    by("documents.SupersedeDocument"),
                    new DocumentSuperseded(document(3), document(4), "blurred"));
            log.append(document(2), by("documents.OpenDocument"), new DocumentOpened(document(2), "audit", RU));
            log.append(SWEEP, by("documents.StartFixitySweep"), new FixitySweepStarted(SWEEP, FONDS, 3, 5, RU));
            log.append(
                    SWEEP,
                    by("documents.ContinueFixitySweep"),
                    new FixityChecked(SWEEP, List.of(document(1), document(2), document(3)), 300, 1),
                    new FixitySweepCompleted(SWEEP, 3, 300, 1));
            log.append(
                    document(3),
                    by("documents.ContinueFixitySweep"),
                    new FixityFailed(document(3), SWEEP, "%064x".formatted(3), Fixity.CHANGED));
            log.append(document(1), by("documents.WithdrawDocument"), new DocumentWithdrawn(document(1), "twice", RU));

            ledger.settle(ledger.start(register, readings, sweeps));

            assertThat(lines(
                            ledger,
                            register,
                            "select document, state, list_check, fixity, fixity_sweep, readings, successor, bytes"
                                    + " from document order by 1"))
                    .containsExactly(
                            "document/2026-000001 WITHDRAWN MATCHED SOUND fixity/2026-000001 0 null 100",
                            "document/2026-000002 ATTACHED BY_HAND SOUND fixity/2026-000001 1 null 200",
                            "document/2026-000003 SUPERSEDED null CHANGED fixity/2026-000001 0 document/2026-000004 300",
                            "document/2026-000004 ATTACHED null null null 0 null 400");
            assertThat(lines(ledger, readings, "select document, record, reader, post, purpose from reading"))
                    .containsExactly("document/2026-000002 transfer/2026-000001 employee/E0004 ARCHIVIST audit");
            assertThat(lines(ledger, sweeps, "select state, documents, checked, unsound, bytes, starter from sweep"))
                    .containsExactly("COMPLETED 3 3 1 300 employee/E0004");
        }
    }
}
