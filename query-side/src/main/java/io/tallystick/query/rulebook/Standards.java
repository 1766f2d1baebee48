package io.tallystick.query.rulebook;

import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.RuleBookEvent.StandardDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.RuleBookEvent.StandardReviewed;
import io.tallystick.events.rulebook.StandardContent;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every standard: drafted, reviewed, promulgated, in force from when to when, with what it says (I-37, IV-1). */
@ReadModel(name = "standards", version = 2)
public final class Standards {
    private static final JsonMapper JSON = JsonMapper.shared();

    @EventHandler
    void on(StandardDrafted e, Rows rows, LogEntry entry) {
        Row row = rows.row("standard_version", e.standard(), e.version())
                .set("state", "DRAFT")
                .set("authority", e.authority())
                .set("rationale", e.rationale())
                .set("drafted_at", entry.recordedAt());
        content(row, e.content());
        signed(row, "drafter", e.drafter());
    }

    @EventHandler
    void on(StandardReviewed e, Rows rows, LogEntry entry) {
        Row row = rows.row("standard_version", e.standard(), e.version())
                .set("state", "REVIEWED")
                .set("opinion", e.opinion())
                .set("reviewed_at", entry.recordedAt());
        signed(row, "reviewer", e.reviewer());
    }

    @EventHandler
    void on(StandardPromulgated e, Rows rows, LogEntry entry) {
        LocalDate last = e.effectiveFrom().minusDays(1);
        for (Row earlier : rows.where("standard_version", "standard", e.standard())) {
            LocalDate until = earlier.date("effective_until");
            if (earlier.get("effective_from") != null && (until == null || until.isAfter(last))) {
                earlier.set("effective_until", last);
            }
        }
        Row row = rows.row("standard_version", e.standard(), e.version())
                .set("state", "PROMULGATED")
                .set("authority", e.authority())
                .set("effective_from", e.effectiveFrom())
                .set("promulgated_at", entry.recordedAt());
        content(row, e.content());
        signed(row, "drafter", e.drafter());
        signed(row, "issuer", e.issuer());
    }

    private static void content(Row row, StandardContent content) {
        row.set(
                        "kind",
                        switch (content) {
                            case StandardContent.NumberingScheme s -> "numbering-scheme";
                            case StandardContent.FilingScope s -> "filing-scope";
                            case StandardContent.BusinessCalendar c -> "business-calendar";
                            case StandardContent.ReturnTable f -> "return-form";
                            case StandardContent.RetentionSchedule r -> "retention-schedule";
                            case StandardContent.GradingStandard g -> "grading-standard";
                            case StandardContent.GradePolicy p -> "grade-policy";
                            case StandardContent.AccessScheme a -> "access-scheme";
                            case StandardContent.CustomerPolicy p -> "customer-policy";
                            case StandardContent.ServiceScorecard s -> "service-scorecard";
                        })
                .set("content", JSON.writerFor(StandardContent.class).writeValueAsString(content));
    }

    private static void signed(Row row, String role, Signature by) {
        row.set(role, by.employee()).set(role + "_for", by.actingFor());
    }
}
