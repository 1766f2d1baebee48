package io.tallystick.query.console.rulebook;

import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.events.text.FoldedText;
import io.tallystick.events.text.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rules say, to be searched: as shown in each language, in the English of the catalogue and as printed. */
final class RuleWords {
    /** By language and rule. The catalogue never changes, so its texts are folded once. */
    private static final Map<Language, Map<String, String>> FOLDED =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), RuleWords::folded));

    private RuleWords() {}

    /**
     * Whether a rule says so.
     *
     * @param wanted folded, as by {@link FoldedText}
     */
    static boolean say(RuleText rule, String wanted, Language language) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(FOLDED.get(language)).get(rule.id()))
                .contains(wanted);
    }

    private static Map<String, String> folded(Language language) {
        return RuleCatalogue.get().rules().stream()
                .collect(Collectors.toMap(RuleText::id, rule -> FoldedText.of(said(rule, language))));
    }

    private static String said(RuleText rule, Language language) {
        return String.join(
                "\n",
                rule.id(),
                rule.phrase(),
                rule.reading().english(),
                rule.reading().in(language),
                rule.enforce().english(),
                rule.enforce().in(language),
                rule.subsection().english(),
                rule.subsection().in(language));
    }
}
