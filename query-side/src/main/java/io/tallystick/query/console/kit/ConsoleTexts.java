package io.tallystick.query.console.kit;

import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Every text a page may show: the console's own and the names of commands, posts, refusals. */
public final class ConsoleTexts {
    public static final String OWN = "console";
    private static final List<String> NAMES = List.of(
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
            OWN,
            "print",
            "problems",
            "commands_house",
            "commands_custody",
            "commands_loans",
            "commands_retention",
            "commands_documents",
            "refusals_house",
            "refusals_custody",
            "refusals_loans",
            "refusals_retention",
            "refusals_documents",
            "commands_notices",
            "refusals_notices",
            "commands_statistics",
            "refusals_statistics",
            "commands_customers",
            "refusals_customers",
            "commands_shifts",
            "refusals_shifts",
            "commands_leave",
            "refusals_leave");

    private final Messages messages = new Messages(
            NAMES.stream()
                    .filter(name -> Messages.class.getResource("/messages/" + name + "_en.properties") != null)
                    .toList(),
            LegalClauses.get().sources());

    /** What a page's script says stands in every page. */
    private final Map<Language, String> scripts =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, this::scriptIn));

    public Messages messages() {
        return messages;
    }

    /** The words the script of any page says, as JSON. */
    public String script(Language language) {
        return scripts.getOrDefault(language, "{}");
    }

    private String scriptIn(Language language) {
        Map<String, String> words = new TreeMap<>();
        messages.all(language).forEach((key, text) -> {
            if (key.startsWith("js.") || key.startsWith("reason.") || key.startsWith("found.")) {
                words.put(key, text);
            }
        });
        return JsonMapper.builder().build().writeValueAsString(words);
    }
}
