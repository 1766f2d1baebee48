package io.tallystick.query.read;

import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.ColumnType;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Projections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What read models there are and what their tables hold, in the reader's language: all a register's page needs. */
@RestController
public final class ModelsController {
    private final Projections projections;
    private final Labels labels;

    public ModelsController(Projections projections, Labels labels) {
        this.projections = projections;
        this.labels = labels;
    }

    /** A read model in words. */
    public record ModelWords(String model, int version, String label, List<TableWords> tables) {}

    /** A table in words. */
    public record TableWords(String table, List<String> key, boolean searchable, List<ColumnWords> columns) {}

    /**
     * A column in words.
     *
     * @param link the kind of record it names, {@code *} for any
     */
    public record ColumnWords(
            String column,
            String label,
            ColumnType type,
            Sensitivity sensitivity,
            boolean searchable,
            boolean filterable,
            boolean countingUnit,
            boolean amount,
            @Nullable String link) {}

    /** All read models. */
    @GetMapping("/api/models")
    public List<ModelWords> models(Locale locale) {
        return projections.models().stream()
                .map(model -> words(model, Language.of(locale)))
                .toList();
    }

    /** One read model. */
    @GetMapping("/api/models/{model}")
    public ModelWords model(@PathVariable("model") String name, Locale locale) {
        return projections
                .model(name)
                .map(model -> words(model, Language.of(locale)))
                .orElseThrow(() -> new NoSuchModel(name));
    }

    /** A model in the words of a language. */
    public ModelWords words(Model model, Language language) {
        return new ModelWords(
                model.name(),
                model.version(),
                labels.model(model, language),
                model.tables().stream()
                        .filter(t -> !t.hidden())
                        .map(t -> words(model, t, language))
                        .toList());
    }

    private TableWords words(Model model, Table table, Language language) {
        return new TableWords(
                table.name(),
                table.key().stream().map(Column::name).toList(),
                !table.searchable().isEmpty(),
                table.shown().stream().map(c -> words(model, c, language)).toList());
    }

    private ColumnWords words(Model model, Column column, Language language) {
        return new ColumnWords(
                column.name(),
                labels.column(model, column, language),
                column.type(),
                column.sensitivity(),
                column.searchable(),
                column.filterable(),
                column.countingUnit(),
                column.amount(),
                column.link());
    }
}
