package io.tallystick.events.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tallystick.events.kernel.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApprovalLadderTest {
    @Test
    void what_is_marked_has_its_own_rungs_and_everything_else_the_star_s() {
        ApprovalLadder ladder = ApprovalLadder.of("*=ARCHIVIST,TOP SECRET=DEPARTMENT_HEAD+ARCHIVES_HEAD");
        assertThat(ladder.posts(null)).containsExactly(Post.ARCHIVIST);
        assertThat(ladder.posts("內部")).containsExactly(Post.ARCHIVIST);
        assertThat(ladder.posts(" TOP SECRET ")).containsExactly(Post.DEPARTMENT_HEAD, Post.ARCHIVES_HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*=",
                "秘密=ARCHIVIST",
                "*=NOBODY",
                "*=SYSTEM",
                "*=ARCHIVIST+",
                "*=ARCHIVIST,",
                "*=ARCHIVIST, 秘密=ARCHIVIST"
            })
    void what_leaves_somebody_without_an_approver_is_no_ladder(String text) {
        assertThat(ApprovalLadder.isOne(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ApprovalLadder.of(text));
    }
}
