package io.tallystick.app.proof;

import io.tallystick.events.EventTypes;
import io.tallystick.events.ledger.LedgerEvent.LogKeyExchanged;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One key of the log took over from another.
 *
 * @param position the event that says so
 * @param until the last day both sign, by UTC
 */
record KeyExchange(long position, LocalDate until, KeyVoucher voucher) {
    private static final String TYPE = EventTypes.nameOf(LogKeyExchanged.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static boolean isOne(StoredEvent event) {
        return event.type().equals(TYPE);
    }

    /** Reads an event; its note has to be signed by both. */
    static KeyExchange of(StoredEvent event) {
        JsonNode said = JSON.readTree(event.payload());
        byte[] note = said.path("voucher").asString().getBytes(StandardCharsets.UTF_8);
        return new KeyExchange(
                event.position(),
                LocalDate.parse(said.path("until").asString()),
                KeyVoucher.of(SignedNote.parse(note)));
    }
}
