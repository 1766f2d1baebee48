package io.tallystick.eventstore;

import static io.tallystick.eventstore.TestLog.NO_TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastingTest {
    /** Once upon a time the number of a fonds was called its code. */
    private static final class CodeBecameNumber extends SingleEventUpcaster {
        private static final SimpleSerializedType OLD = new SimpleSerializedType("organisation.FondsOpened", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType(OLD.getName(), "2"), JsonNode.class, payload -> {
                ObjectNode fonds = (ObjectNode) payload;
                fonds.set("number", fonds.remove("code"));
                return fonds;
            });
        }
    }

    @Test
    void anOldEventIsReadInItsPresentShape() {
        try (TestLog log = TestLog.fresh()) {
            byte[] old =
                    "{\"fonds\":\"fonds/1\",\"code\":\"Z109\",\"name\":\"Fonds\"}".getBytes(StandardCharsets.UTF_8);
            byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
            log.appender()
                    .submit(
                            List.of(new NewEvent(
                                    "Fonds",
                                    "fonds/1",
                                    0,
                                    UUID.randomUUID(),
                                    "organisation.FondsOpened",
                                    1,
                                    old,
                                    none,
                                    null)),
                            NO_TERMS)
                    .join();
            PostgresEventStorageEngine engine = log.engine(new CodeBecameNumber());
            FondsOpened present = new FondsOpened(RecordId.of("fonds", "1"), "Z109", "Fonds");

            Object ofRecord = engine.readEvents("fonds/1").next().getPayload();
            Object inStream =
                    engine.readEvents(null, false).findFirst().orElseThrow().getPayload();

            assertThat(ofRecord).isEqualTo(present);
            assertThat(inStream).isEqualTo(present);
            assertThat(log.reader().at(1).orElseThrow().payload()).isEqualTo(old);
        }
    }
}
