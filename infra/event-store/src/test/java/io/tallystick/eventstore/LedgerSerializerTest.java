package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerSerializerTest {
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer();

    static Stream<Class<?>> everyEvent() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventComesBackAsItWas(Class<?> type) {
        IntStream.range(0, 30).forEach(seed -> {
            Object event = new SampleEvents(seed).of(type);

            SerializedObject<byte[]> stored = SERIALIZER.serialize(event, byte[].class);

            assertThat(stored.getType().getName()).isEqualTo(EventTypes.nameOf(type));
            assertThat(stored.getType().getRevision()).isEqualTo("" + EventTypes.revisionOf(type));
            Object back = SERIALIZER.deserialize(stored);
            assertThat(back)
                    .as(new String(stored.getData(), StandardCharsets.UTF_8))
                    .isEqualTo(event);
        });
    }

    @Test
    void theJsonIsPlainAndInTheOrderOfDeclaration() {
        Signature receiver = new Signature(RecordId.of("employee", "7"), Post.ARCHIVIST, null);
        Object event =
                new DeliveryReceived(RecordId.of("transfer", "2026-000123"), LocalDate.of(2026, 3, 1), 2, receiver);

        assertThat(SERIALIZER.serialize(event, String.class).getData())
                .isEqualTo("{\"transfer\":\"transfer/2026-000123\",\"arrivedOn\":\"2026-03-01\",\"workingDaysLate\":2,"
                        + "\"receiver\":{\"employee\":\"employee/7\",\"post\":\"ARCHIVIST\"}}");
    }

    @Test
    void anUnknownFieldIsAnError() {
        SerializedObject<String> stored = new SimpleSerializedObject<>(
                "{\"transfer\":\"transfer/1\",\"reason\":\"x\",\"more\":1}",
                String.class,
                EventTypes.nameOf(TransferWithdrawn.class),
                "1");

        assertThatThrownBy(() -> SERIALIZER.deserialize(stored)).isInstanceOf(SerializationException.class);
    }
}
