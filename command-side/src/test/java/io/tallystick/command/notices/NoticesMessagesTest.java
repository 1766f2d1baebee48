package io.tallystick.command.notices;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.notices.NoticeKind;
import io.tallystick.events.notices.NoticeWay;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that notices and due dates need is there in every language. */
class NoticesMessagesTest extends TextsOfAContext {
    NoticesMessagesTest() {
        super(List.of("commands_notices", "refusals_notices"));
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("notices")
                .source("due")
                .choices("NoticeKind", NoticeKind.values())
                .choices("NoticeWay", NoticeWay.values());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_sent_speaks_of_the_same_things(Language language) {
        speaksOfTheSame(new Messages(List.of("notices")), language);
    }
}
