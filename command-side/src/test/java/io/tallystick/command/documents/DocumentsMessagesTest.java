package io.tallystick.command.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.documents.DocumentState;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.documents.SweepState;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that documents need is there in every language, and none is left over. */
class DocumentsMessagesTest {
    private final Messages own = new Messages(List.of("commands_documents", "refusals_documents"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing_and_none_is_left_over(Language language) throws IOException {
        Set<String> needed = new NeededTexts()
                .commands("documents")
                .choices("DocumentRole", DocumentRole.values())
                .choices("Fixity", Fixity.values())
                .states("document", DocumentState.values())
                .states("fixity", SweepState.values())
                .keys();
        assertThat(own.all(language).keySet()).isEqualTo(needed);
        own.all(language)
                .forEach((key, text) -> assertThat(NeededTexts.placeholders(text))
                        .as(key)
                        .isEqualTo(NeededTexts.placeholders(own.text(Language.EN, key))));
    }
}
