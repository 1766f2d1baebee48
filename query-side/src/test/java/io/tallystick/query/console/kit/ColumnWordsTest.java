package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.text.Language;
import io.tallystick.query.ReadModels;
import io.tallystick.query.custody.store.StoreConditions;
import io.tallystick.query.custody.store.Stores;
import io.tallystick.query.customers.AccessRequests;
import io.tallystick.query.customers.CustomerList;
import io.tallystick.query.customers.grading.CreditHistory;
import io.tallystick.query.customers.upkeep.CustomerStandings;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A value that several enumerations have is called as that of the column's own. */
class ColumnWordsTest {
    private final Texts texts = new Texts(new ConsoleTexts(), Language.ZH_HANT);

    private String told(Object model, String column, String value) {
        return texts.word(texts.kindOf(Model.of(model).mainTable().column(column)), value);
    }

    /** What a column can hold is listed with it; nobody reads the names the program has for it. */
    @Test
    void every_choice_of_a_column_that_is_shown_has_a_word_in_every_language() {
        Set<String> without = new TreeSet<>();
        for (Language language : Language.values()) {
            Texts t = new Texts(new ConsoleTexts(), language);
            for (Model model : ReadModels.all()) {
                model.tables().stream()
                        .filter(table -> !table.hidden())
                        .flatMap(table -> table.shown().stream())
                        .forEach(column -> column.choices().stream()
                                .filter(value -> t.word(t.kindOf(column), value).equals(value))
                                .forEach(value -> without.add(
                                        model.name() + "." + column.name() + " " + value + " " + language.tag())));
            }
        }
        assertThat(without).isEmpty();
    }

    /** What of the log somebody used is a register or a paper by its name, or has a word of its own. */
    @Test
    void what_was_used_of_the_log_is_told_in_words() {
        Set<String> without = new TreeSet<>();
        for (Language language : Language.values()) {
            Texts t = new Texts(new ConsoleTexts(), language);
            Stream.concat(
                            ReadModels.all().stream().map(Model::name),
                            Stream.of(
                                    "timeline",
                                    "event",
                                    "entries",
                                    "conduct",
                                    "health",
                                    "leave",
                                    "what-if",
                                    "completeness"))
                    .filter(what -> t.used(what).equals(what) || t.used(what).equals(what.replace('-', ' ')))
                    .forEach(what -> without.add(what + " " + language.tag()));
        }
        assertThat(without).isEmpty();
    }

    /** The fields a customer file lacks are several in one cell. */
    @Test
    void what_a_customer_file_lacks_is_told_in_words() {
        Column missing = Model.of(new CustomerList()).mainTable().column("missing_fields");
        assertThat(missing.choices()).contains("BUSINESS_SCOPE");
        assertThat(told(new CustomerList(), "missing_fields", "BUSINESS_SCOPE")).isEqualTo("經營範圍");
    }

    @Test
    void several_values_of_one_cell_are_words_too() {
        assertThat(told(new StoreConditions(), "excursions", "TOO_DAMP")).isEqualTo("濕度過高");
        Column zones = Model.of(new Stores()).mainTable().column("zones");
        assertThat(new Cells.Head(zones, "", false, "zone").look()).isEqualTo("text");
        assertThat(told(new Stores(), "zones", "READING_ROOM")).isEqualTo("閱覽區");
    }

    /** A task is named like the command that does it, or by itself; where there may be several, by their number too. */
    @Test
    void a_task_of_a_work_list_is_told_in_words() {
        assertThat(texts.task("CheckItems")).isEqualTo(texts.command("retention.CheckItems"));
        assertThat(texts.task("LIST_DUE")).isEqualTo("編列到期檔案");
        assertThat(texts.task("REVIEW_HOLD_2")).isEqualTo("覆核凍結 2");
        assertThat(texts.task("RESULTS_2025")).isEqualTo("歸入年度業績 2025");
        assertThat(texts.task("ARRANGE")).isEqualTo("整理");
    }

    @Test
    void values_are_called_as_those_of_the_columns_enumeration() {
        assertThat(told(new AccessRequests(), "state", "OPEN")).isEqualTo("待答覆");
        assertThat(told(new CustomerStandings(), "stage", "TRADING")).isEqualTo("正在交易");
        assertThat(told(new CreditHistory(), "kind", "POLICY")).isEqualTo("按等級辦理");
    }
}
