package io.tallystick.events.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MessagesTest {
    private final Messages messages = new Messages(List.of("commands_house", "commands_custody"));

    @Test
    void a_fact_that_is_a_choice_is_told_in_words() {
        assertThat(messages.fact(Language.EN, "state", "DECLARED")).isEqualTo("declared on a list");
        assertThat(messages.fact(Language.ZH_HANT, "state", "DECLARED")).isEqualTo("清冊所列");
    }

    @Test
    void a_state_is_not_taken_for_a_choice_of_the_same_name() {
        Messages more = new Messages(List.of("commands_house", "commands_custody", "commands_statistics"));
        assertThat(more.has(Language.EN, "choice.Origin.DECLARED")).isTrue();
        assertThat(more.fact(Language.ZH_HANT, "state", "DECLARED")).isEqualTo("清冊所列");
    }

    @Test
    void several_choices_are_told_one_by_one() {
        assertThat(messages.fact(Language.EN, "posts", "ARCHIVIST,FILER"))
                .isEqualTo(messages.text(Language.EN, "post.ARCHIVIST") + " · "
                        + messages.text(Language.EN, "post.FILER"));
    }

    @Test
    void anything_else_stands_as_it_is() {
        assertThat(messages.fact(Language.EN, "taken", "9")).isEqualTo("9");
        assertThat(messages.fact(Language.EN, "unit", "unit/1")).isEqualTo("unit/1");
        assertThat(messages.fact(Language.EN, "state", "NOT_A_STATE")).isEqualTo("NOT_A_STATE");
    }
}
