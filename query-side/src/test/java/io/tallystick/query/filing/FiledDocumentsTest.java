package io.tallystick.query.filing;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.code;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiledDocumentsTest {
    private static final Signature FILER = new Signature(new RecordId("employee/E0007"), Post.FILER, null);

    @Test
    void everyDocumentStandsInTheCatalogueInItsOrderUnderTheCodeOfItsUnit() {
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new FiledDocuments());
            ledger.log().append(unit(1), by("filing.OpenCustodyUnit"), opened(1, "a file", "SC", 2025));
            ledger.log().append(unit(1), by("filing.FileItem"), item(1, 1, 3), item(1, 2, 4));
            ledger.log()
                    .append(
                            unit(1),
                            by("filing.ArrangeCustodyUnit"),
                            new CustodyUnitArranged(unit(1), List.of(2, 1), 7, FILER),
                            code(1, "Z109-WS·2025-D30-SC-0001"));
            Projections projections = ledger.start(model);
            ledger.settle(projections);

            assertThat(ledger.rows(model, "select code, number, place, pages, year from document order by code, place"))
                    .extracting(row -> row.get("code") + " " + row.get("number") + " " + row.get("pages"))
                    .containsExactly("Z109-WS·2025-D30-SC-0001 2 4", "Z109-WS·2025-D30-SC-0001 1 3");
        }
    }

    @Test
    void aUnitDeclaredOnAListIsARowOfItsOwnAndACorrectionChangesIt() {
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new FiledDocuments());
            var described = opened(2, "minutes", "SC", 2025).description();
            ledger.log()
                    .append(
                            unit(2),
                            by("custody.DeclareTransfer"),
                            new CustodyUnitDeclared(
                                    unit(2), described, FILER.employee(), 9, 2, new RecordId("transfer/T1"), 1));
            ledger.log()
                    .append(
                            unit(2),
                            by("ledger.CorrectEvent"),
                            new EventCorrected(
                                    unit(2),
                                    1,
                                    Map.of("description.title", "minutes"),
                                    Map.of("description.title", "minutes of the board"),
                                    "misread"));
            Projections projections = ledger.start(model);
            ledger.settle(projections);

            assertThat(ledger.rows(model, "select title, number, pages, code from document"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("title", "minutes of the board")
                            .containsEntry("number", 0)
                            .containsEntry("pages", 9)
                            .containsEntry("code", null));
        }
    }
}
