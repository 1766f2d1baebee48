package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.text.Language;
import io.tallystick.query.ReadModels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is declared in {@code print/*.tsv} fits the read models, the templates and the words. */
class PrintFormTest {
    @Test
    void every_form_and_column_has_words_in_every_language() {
        Set<String> missing = new TreeSet<>();
        for (Language language : Language.values()) {
            Texts t = new Texts(new ConsoleTexts(), language);
            PrintForm.all().values().forEach(form -> {
                if (!t.has("print.form." + form.name())) {
                    missing.add(language + " " + form.name());
                }
                form.columns().stream()
                        .filter(column -> !t.has("print.column." + form.name() + "." + column.name())
                                && !t.has("print.column." + column.name()))
                        .forEach(column -> missing.add(language + " " + form.name() + " " + column.name()));
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_form_of_a_register_is_filled_from_columns_there_are_and_fits_the_page() {
        Map<String, Model> models =
                ReadModels.all().stream().collect(Collectors.toMap(Model::name, Function.identity()));
        Set<String> faults = new TreeSet<>();
        PrintForm.all().values().forEach(form -> {
            if (getClass().getResource("/templates/print/" + form.template() + ".html") == null) {
                faults.add(form.name() + " has no template");
            }
            int width =
                    form.columns().stream().mapToInt(PrintForm.Column::width).sum();
            if (!form.columns().isEmpty() && width != 100) {
                faults.add(form.name() + " is " + width + " % wide");
            }
            if (form.register()) {
                Table table = Objects.requireNonNull(models.get(form.of()))
                        .table(form.table())
                        .orElseThrow();
                form.columns().stream()
                        .filter(PrintForm.Column::filled)
                        .filter(column -> table.find(column.source()).isEmpty())
                        .forEach(column -> faults.add(form.name() + " has no " + column.source()));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void the_catalogue_of_filed_documents_has_the_nine_columns_of_the_standard() {
        Texts t = new Texts(new ConsoleTexts(), Language.ZH_HANS);
        PrintForm form = Objects.requireNonNull(PrintForm.all().get("filed-documents"));
        assertThat(form.columns().stream()
                        .map(column -> t.first(
                                "print.column.filed-documents." + column.name(), "print.column." + column.name()))
                        .toList())
                .isEqualTo(List.of("序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注"));
    }
}
