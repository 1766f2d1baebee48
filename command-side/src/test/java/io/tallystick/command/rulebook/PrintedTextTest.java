package io.tallystick.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.text.Language;
import io.tallystick.testkit.Rule;
import java.util.Map;

class PrintedTextTest {
    /** Misprint by rule, and the reading beside it where the reading speaks of it. */
    private static final Map<String, String> MISPRINTS = Map.of(
            "II-3", "以來客戶",
            "II-20", "主要包括棵客戶",
            "II-40", "按客戶地獄劃分",
            "II-58", "使死檔案變成或資料",
            "IV-8", "重大變動事基",
            "IV-18", "對理要的客戶",
            "V-25", "交接會唔時");

    @Rule(value = "VI-24", enforced = false)
    void misprints_are_quoted_as_printed_with_a_reading_beside_them() {
        MISPRINTS.forEach((rule, printed) -> assertThat(RuleCatalogue.get().find(rule))
                .hasValueSatisfying(text -> {
                    assertThat(text.phrase()).contains(printed);
                    for (Language language : Language.values()) {
                        assertThat(text.reading().in(language)).isNotBlank().doesNotContain(printed);
                    }
                }));
    }
}
