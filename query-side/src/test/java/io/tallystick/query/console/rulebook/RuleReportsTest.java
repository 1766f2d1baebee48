package io.tallystick.query.console.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.events.text.FoldedText;
import io.tallystick.events.text.Language;
import io.tallystick.query.console.kit.RuleBookAsKept;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the legal profile changes, and which commands hold which rule. */
class RuleReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Signature SOMEBODY = new Signature(new RecordId("employee/E0001"), Post.RULE_ISSUER, null);

    private static RuleBookAsKept kept(LegalProfile profile) {
        return new RuleBookAsKept()
                .after(List.of(
                        new LegalProfileAdopted(new RecordId("book/house"), profile),
                        new RuleChanged(
                                new RecordId("rule/I-4"),
                                2,
                                Map.of("offsiteDays", "30"),
                                true,
                                LocalDate.of(2026, 1, 1),
                                SOMEBODY,
                                SOMEBODY)));
    }

    private static LegalReport.Line line(LegalProfile profile, String parameter) {
        return LegalReport.of(kept(profile), DAY).stream()
                .filter(one -> one.clause().parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    @Rule(value = "VI-29", enforced = false)
    void the_report_names_every_value_the_profile_decides_and_the_house_does_not() {
        LegalReport.Line days = line(LegalProfile.TAIWAN, "offsiteDays");
        assertThat(days.own()).isEqualTo("30");
        assertThat(days.effective()).isEqualTo("15");
        assertThat(days.changes()).isTrue();
        assertThat(line(LegalProfile.PRC_FINANCE_2026, "identityYears").effective())
                .isEqualTo("10");
        assertThat(line(LegalProfile.SOURCE, "identityYears").changes()).isFalse();
        assertThat(LegalReport.stronger(kept(LegalProfile.SOURCE))).contains(LegalProfile.PRC_FINANCE_2026);
    }

    @Test
    void rules_are_found_by_what_the_reader_reads_in_either_script_and_by_the_english() {
        RuleText rule = RuleCatalogue.get().find("I-1").orElseThrow();
        for (String typed : List.of("i-1", "立卷人整理", "arranged into VOLUMES")) {
            assertThat(RuleWords.say(rule, FoldedText.of(typed), Language.ZH_HANS))
                    .as(typed)
                    .isTrue();
        }
        String chinese = FoldedText.of("操作人须为该案卷");
        assertThat(RuleWords.say(rule, chinese, Language.ZH_HANT)).isTrue();
        assertThat(RuleWords.say(rule, chinese, Language.EN)).isFalse();
    }

    @Test
    void names_in_a_rule_stand_without_their_ticks() {
        assertThat(CodeNames.mark("`FileItem`: no <scope>, `x`"))
                .containsExactly(
                        new CodeNames.Piece("FileItem", true),
                        new CodeNames.Piece(": no <scope>, ", false),
                        new CodeNames.Piece("x", true));
        assertThat(CodeNames.mark("")).isEmpty();
    }

    @Rule(value = "VI-23", enforced = false)
    void a_command_that_two_rules_ask_for_stands_beside_both() {
        CommandDescriptor one = new CommandDescriptor(
                "filing",
                "ArrangeUnit",
                CommandKind.PERMIT,
                CommandClock.LIVE,
                List.of(Post.FILER),
                List.of("I-1", "I-39"),
                "unit",
                false,
                List.of(),
                false,
                List.of(),
                List.of());
        assertThat(InvariantMap.of(List.of(one)))
                .extracting(line -> line.rule().id())
                .containsExactly("I-1", "I-39");
    }
}
