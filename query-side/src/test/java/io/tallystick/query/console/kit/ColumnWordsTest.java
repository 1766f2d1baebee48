package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.text.Language;
import io.tallystick.query.customers.AccessRequests;
import io.tallystick.query.customers.grading.CreditHistory;
import io.tallystick.query.customers.upkeep.CustomerStandings;
import io.tallystick.query.kit.Model;
import org.junit.jupiter.api.Test;

/** A value that several enumerations have is called as that of the column's own. */
class ColumnWordsTest {
    private final Texts texts = new Texts(new ConsoleTexts(), Language.ZH_HANT);

    private String told(Object model, String column, String value) {
        return texts.word(texts.kindOf(Model.of(model).mainTable().column(column)), value);
    }

    @Test
    void values_are_called_as_those_of_the_columns_enumeration() {
        assertThat(told(new AccessRequests(), "state", "OPEN")).isEqualTo("待答覆");
        assertThat(told(new CustomerStandings(), "stage", "TRADING")).isEqualTo("正在交易");
        assertThat(told(new CreditHistory(), "kind", "POLICY")).isEqualTo("按等級辦理");
    }
}
