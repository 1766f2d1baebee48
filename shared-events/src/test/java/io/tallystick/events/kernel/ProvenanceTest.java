package io.tallystick.events.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is stored with an event is the same bytes for the same facts, whatever process writes it. */
class ProvenanceTest {
    @Test
    void registersAreWrittenInOneOrder() {
        Map<String, Long> registers = new LinkedHashMap<>();
        registers.put("rulebook", 2L);
        registers.put("organisation", 7L);
        registers.put("periods", 0L);
        Provenance provenance = new Provenance(
                new Signature(new RecordId("employee/E0001"), Post.ARCHIVIST, null),
                "filing.OpenCustodyUnit",
                "command",
                null,
                null,
                null,
                List.of(),
                registers);

        assertThat(provenance.toMetadata()).containsEntry("regs", "organisation=7,periods=0,rulebook=2");
        assertThat(Provenance.of(provenance.toMetadata())).isEqualTo(provenance);
    }
}
