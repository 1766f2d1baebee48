package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.ReadModels;
import io.tallystick.query.dashboard.Dashboard;
import io.tallystick.query.kit.Table;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page asks of a register is what its address says. */
final class AskTest {
    private static Ask ask(String model, String address) {
        Table table = ReadModels.all().stream()
                .filter(one -> one.name().equals(model))
                .findFirst()
                .orElseThrow()
                .mainTable();
        Map<String, String> given = new LinkedHashMap<>();
        Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> given.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return Ask.of(given, table);
    }

    @Test
    void a_figure_leads_to_the_rows_it_counts() {
        assertThat(ask("holdings", Dashboard.held("BOX")).filters())
                .containsEntry("counting_unit", "BOX")
                .containsEntry("state", "IN_CUSTODY,OUT_OF_ROOM,IN_READING,ON_LOAN");
        assertThat(ask("store-conditions", Dashboard.outOfLimits(LocalDate.of(2026, 6, 30), 30))
                        .filters())
                .containsEntry("excursions.empty", "false");
    }

    @Test
    void of_several_values_one_can_be_taken_away() {
        Ask held = ask("holdings", "?state=IN_CUSTODY,ON_LOAN");
        assertThat(held.isOn("state", "ON_LOAN")).isTrue();
        assertThat(held.isOn("state", "MISSING")).isFalse();
        Ask lent = held.toggled("state", "IN_CUSTODY");
        assertThat(lent.filters()).containsEntry("state", "ON_LOAN");
        assertThat(lent.toggled("state", "ON_LOAN").filters()).isEmpty();
        assertThat(held.toggled("state", "MISSING").filters()).containsEntry("state", "MISSING");
    }
}
