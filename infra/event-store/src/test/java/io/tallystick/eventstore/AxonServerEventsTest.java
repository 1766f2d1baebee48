package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.tallystick.events.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Events to Axon Server and back: the same bytes, positions from 1. */
class AxonServerEventsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private final LedgerSerializer serializer = new LedgerSerializer();
    private final AxonServerEvents events = new AxonServerEvents(serializer);

    @Test
    void anEventComesBackByteForByte() {
        NewEvent written = new EventWriting(serializer)
                .toRow(ReadingContract.event("box/1", 3)
                        .withMetaData(MetaData.from(Map.of("z", "檔案 \"quoted\"", "a", "employee/7", "by", "line\n2"))));

        StoredEvent back = events.toStored(8, AxonServerEvents.toServer(written, NOON));

        assertThat(back.payload()).isEqualTo(written.payload());
        assertThat(back.metadata()).isEqualTo(written.metadata());
        assertThat(new String(back.metadata(), StandardCharsets.UTF_8)).startsWith("{\"a\":");
        assertThat(back.aggregateType()).isEqualTo("Box");
        assertThat(back.aggregateId()).isEqualTo("box/1");
        assertThat(back.sequence()).isEqualTo(3);
        assertThat(back.eventId()).isEqualTo(written.eventId().toString());
        assertThat(back.type()).isEqualTo(written.type());
        assertThat(back.revision()).isEqualTo(written.revision());
        assertThat(back.register()).isEqualTo("organisation").isEqualTo(written.register());
        assertThat(back.position()).isEqualTo(8);
        assertThat(back.recordedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
    }

    @Test
    void tokensCountFromZeroAndPositionsFromOne() {
        assertThat(AxonServerEvents.position(-1)).as("of an empty log").isZero();
        assertThat(AxonServerEvents.position(0)).isEqualTo(1);
        assertThat(AxonServerEvents.tokenOf(0)).as("before the first token").isEqualTo(-1);
        assertThat(AxonServerEvents.tokenOf(AxonServerEvents.position(41))).isEqualTo(41);
    }

    @Test
    void anEventOfAnotherApplicationNeedsNoRecordAndNoRevision() {
        String id = UUID.randomUUID().toString();
        StoredEvent foreign = events.toStored(
                1,
                Event.newBuilder()
                        .setMessageIdentifier(id)
                        .setPayload(SerializedObject.newBuilder()
                                .setType("elsewhere.Happened")
                                .setData(ByteString.copyFromUtf8("{}")))
                        .putMetaData(
                                "count",
                                MetaDataValue.newBuilder().setNumberValue(7).build())
                        .putMetaData(
                                "ask",
                                MetaDataValue.newBuilder().setBooleanValue(true).build())
                        .build());

        assertThat(foreign.aggregateId()).isEqualTo(id);
        assertThat(foreign.aggregateType()).isEqualTo("elsewhere");
        assertThat(foreign.sequence()).isZero();
        assertThat(foreign.revision()).isEqualTo(1);
        assertThat(foreign.register()).isNull();
        assertThat(new String(foreign.metadata(), StandardCharsets.UTF_8))
                .isEqualTo("{\"ask\":\"true\",\"count\":\"7\"}");
    }

    @Test
    void metadataThatIsNoTextIsNotGuessedAt() {
        Event event = Event.newBuilder()
                .putMetaData(
                        "raw",
                        MetaDataValue.newBuilder()
                                .setBytesValue(SerializedObject.getDefaultInstance())
                                .build())
                .setPayload(SerializedObject.newBuilder().setType("test.Happened"))
                .build();

        assertThatThrownBy(() -> events.toStored(1, event)).hasMessageContaining("raw");
    }
}
