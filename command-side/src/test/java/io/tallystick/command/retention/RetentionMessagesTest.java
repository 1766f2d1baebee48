package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.Duties;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RetentionBasis;
import io.tallystick.events.retention.RetentionState;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.Trigger;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that retention needs is there in every language. */
class RetentionMessagesTest {
    private final Messages own = new Messages(List.of("commands_retention", "refusals_retention"));
    private final Messages all = new Messages(List.of(
            "commands_house",
            "refusals_house",
            "commands_custody",
            "refusals_custody",
            "commands_retention",
            "refusals_retention"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing(Language language) throws IOException {
        assertThat(needed()).hasSizeGreaterThan(150);
        assertThat(needed()).filteredOn(key -> !all.has(language, key)).isEmpty();
    }

    @Test
    void no_text_is_left_over() throws IOException {
        assertThat(own.all(Language.EN).keySet()).isSubsetOf(needed());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_speaks_of_the_same_things(Language language) {
        assertThat(own.all(language).keySet()).isEqualTo(own.all(Language.EN).keySet());
        own.all(language)
                .forEach((key, text) -> assertThat(NeededTexts.placeholders(text))
                        .as(key)
                        .isEqualTo(NeededTexts.placeholders(own.text(Language.EN, key))));
    }

    private static Set<String> needed() throws IOException {
        return new NeededTexts()
                .commands("retention")
                .choices("Trigger", Trigger.values())
                .choices("RetentionBasis", RetentionBasis.values())
                .choices("Standing", Term.Standing.values())
                .choices("HoldKind", Hold.Kind.values())
                .choices("Disposal", Disposal.values())
                .choices("Duties", Duties.values())
                .states("retention", RetentionState.values())
                .states("destruction", BatchState.values())
                .keys();
    }
}
