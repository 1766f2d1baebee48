package io.tallystick.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {
    private static final String TYPE = "loans.LoanRequested";

    @Test
    void anOlderRevisionIsTakenForwardStepByStep() {
        Upcasters steps = new Upcasters(Map.of(
                new Upcasters.From(TYPE, 1),
                event -> event.put("second", event.remove("first").asString()),
                new Upcasters.From(TYPE, 3),
                event -> event.put("fourth", true)));
        ObjectNode stored = JsonMapper.shared().createObjectNode().put("first", "kept");

        assertThat(steps.change(TYPE, 2, 3)).isFalse();
        assertThat(steps.change(TYPE, 1, 4)).isTrue();
        assertThat(steps.upcast(TYPE, 1, 4, stored).toString()).isEqualTo("{\"second\":\"kept\",\"fourth\":true}");
    }
}
