package io.tallystick.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.EventTypes;
import io.tallystick.events.Upcasters;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import java.util.Map;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class OldRevisionTest {
    private static final String TYPE = EventTypes.nameOf(TransferWithdrawn.class);

    @Test
    void whatWasStoredInAnOlderRevisionIsReadInTodaysShape() {
        LedgerSerializer serializer = new LedgerSerializer(new Upcasters(Map.of(
                new Upcasters.From(TYPE, 0),
                event -> event.put("reason", event.remove("why").asString()))));

        Object read = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"transfer\":\"transfer/1\",\"why\":\"a second list\"}".getBytes(UTF_8), byte[].class, TYPE, "0"));

        assertThat(read)
                .isInstanceOfSatisfying(
                        TransferWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("a second list"));
    }
}
