package io.tallystick.query.kit;

import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.util.List;
import java.util.Map;

/**
 * The words for models and columns: {@code model.<name>}, {@code column.<model>.<column>} or, for what several models
 * share, {@code column.<column>}. A column nobody named yet shows its own name.
 */
public final class Labels {
    private final Messages messages;

    public Labels(Messages messages) {
        this.messages = messages;
    }

    /** The words that come with the product. */
    public static Labels ofTheProduct() {
        return new Labels(new Messages(List.of(
                "read_models",
                "models_ledger",
                "models_custody",
                "models_loans",
                "models_retention",
                "models_documents",
                "models_statistics",
                "models_customers",
                "models_shifts",
                "models_leave",
                "commands_house",
                "commands_customers")));
    }

    public String model(Model model, Language language) {
        String key = "model." + model.name();
        return messages.has(language, key) ? messages.text(language, key) : model.name();
    }

    public String column(Model model, Column column, Language language) {
        for (String key : List.of("column." + model.name() + "." + column.name(), "column." + column.name())) {
            if (messages.has(language, key)) {
                return messages.text(language, key);
            }
        }
        return column.name().replace('_', ' ');
    }

    /** What stands where a value was, by the name of the reason. */
    public String absent(String reason, Language language) {
        return messages.text(language, "absent." + reason);
    }

    /** Whether the column has words of its own in the language. */
    public boolean named(Model model, Column column, Language language) {
        return messages.has(language, "column." + model.name() + "." + column.name())
                || messages.has(language, "column." + column.name());
    }

    /** Whether the model has words of its own in the language. */
    public boolean named(Model model, Language language) {
        return messages.has(language, "model." + model.name());
    }

    /** Any other text. */
    public String text(Language language, String key, Map<String, String> facts) {
        return messages.text(language, key, facts);
    }
}
