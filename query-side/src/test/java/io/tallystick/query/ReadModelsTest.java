package io.tallystick.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReadModelsTest {
    private final Labels labels = Labels.ofTheProduct();

    @Test
    void everyVersionStandsOnce() {
        assertThat(ReadModels.all()).extracting(Model::schema).doesNotHaveDuplicates();
    }

    @Test
    void everyModelAndColumnHasWordsInEveryLanguage() {
        Set<String> missing = new TreeSet<>();
        for (Language language : Language.values()) {
            for (Model model : ReadModels.all()) {
                if (!labels.named(model, language)) {
                    missing.add(language.tag() + " model." + model.name());
                }
                for (Table table : model.tables()) {
                    for (Column column : table.shown()) {
                        if (!table.hidden() && !labels.named(model, column, language)) {
                            missing.add(language.tag() + " column." + model.name() + "." + column.name());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theirTablesCanBeMade() {
        try (QueryFixture fixture = new QueryFixture()) {
            Model[] models = ReadModels.all().toArray(Model[]::new);
            fixture.settle(fixture.start(models));
            for (Model model : models) {
                assertThat(fixture.contents(model)).hasSize(model.tables().size());
            }
        }
    }
}
