package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.ledger.OpenLedger;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.rulebook.LegalProfile;
import org.junit.jupiter.api.Test;

class OpenLedgerTest {
    private final Scenario house = new Scenario();

    @Test
    void a_ledger_is_opened_once() {
        assertThat(house.events()).hasSize(6);
        house.as("admin")
                .command(new OpenLedger(
                        "Again", Kind.REAL, LegalProfile.SOURCE, "Z110", "x", "BGS", "y", "E0009", "z", "other"));
        assertThat(house.refused().reason()).isEqualTo("refused.ledgerIsOpen");
    }
}
