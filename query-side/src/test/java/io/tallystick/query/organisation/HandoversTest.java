package io.tallystick.query.organisation;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.store.KeyEvent.KeyIssued;
import io.tallystick.events.custody.store.KeyEvent.KeyReturned;
import io.tallystick.events.filing.CustodyUnitEvent.FilerChanged;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.HandoverEvent.HandoverCountersigned;
import io.tallystick.events.organisation.HandoverEvent.HandoverListed;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.testkit.Rule;
import java.util.List;
import java.util.stream.Collectors;

class HandoversTest {
    private static final Signature GIVER = signature("E0007", Post.FILER);
    private static final Signature TAKER = signature("E0008", Post.FILER);
    private static final RecordId KEY = new RecordId("key/A1_K1");
    private static final RecordId HANDOVER = new RecordId("handover/H1");

    @Rule(value = "VI-20", enforced = false)
    void whatIsInWhoseChargeShowsAndWhatPassed() {
        try (QueryFixture fixture = new QueryFixture()) {
            Model model = Model.of(new Handovers());
            write(fixture, unit(1), opened(1, "a file", "SC", 2026));
            write(
                    fixture,
                    KEY,
                    new KeyIssued(KEY, new RecordId("store/A1"), "K1", GIVER.employee(), TAKER),
                    new KeyReturned(KEY, TAKER));
            write(
                    fixture,
                    HANDOVER,
                    new HandoverListed(
                            HANDOVER, GIVER.employee(), TAKER.employee(), List.of(unit(1)), null, null, GIVER),
                    new HandoverCountersigned(HANDOVER, TAKER));
            write(fixture, unit(1), new FilerChanged(unit(1), TAKER.employee(), HANDOVER));
            fixture.settle(fixture.start(model));
            assertThat(rows(fixture, model, "select record, employee from charge"))
                    .containsExactly("unit/2026-000001 employee/E0008");
            assertThat(rows(fixture, model, "select state, giver, taker, listed, countersigner from handover"))
                    .containsExactly("DONE employee/E0007 employee/E0008 1 employee/E0008");
            assertThat(rows(fixture, model, "select state, label, holder from room_key"))
                    .containsExactly("RETURNED K1 null");
        }
    }

    private static void write(QueryFixture fixture, RecordId record, DomainEvent... events) {
        fixture.log().append(record, as(GIVER, "organisation.Test"), events);
    }

    private static List<String> rows(QueryFixture fixture, Model model, String query) {
        return fixture.rows(model, query).stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }
}
