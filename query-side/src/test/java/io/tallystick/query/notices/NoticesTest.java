package io.tallystick.query.notices;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.notices.NoticeEvent.NoticeAcknowledged;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeEvent.NoticeNotSent;
import io.tallystick.events.notices.NoticeEvent.NoticeSent;
import io.tallystick.events.notices.NoticeKind;
import io.tallystick.events.notices.NoticeWay;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final RecordId ONE = RecordId.of("notice", "7-1");
    private static final RecordId TWO = RecordId.of("notice", "7-2");

    @Test
    void a_notice_shows_how_it_went_out_and_whether_it_was_seen() {
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new Notices());
            ledger.log().append(ONE, by("notices.GiveNotice"), given(ONE, "E0001"));
            ledger.log().append(TWO, by("notices.GiveNotice"), given(TWO, "E0002"));
            ledger.log().append(ONE, by("notices.RecordSending"), new NoticeSent(ONE, NoticeWay.MAIL, 1));
            ledger.log().append(ONE, by("notices.RecordSending"), new NoticeSent(ONE, NoticeWay.WEBHOOK, 1));
            ledger.log().append(TWO, by("notices.RecordSending"), new NoticeNotSent(TWO, NoticeWay.MAIL, "away"));
            ledger.log()
                    .append(
                            TWO,
                            by("notices.AcknowledgeNotice"),
                            new NoticeAcknowledged(
                                    TWO, new Signature(RecordId.of("employee", "E0002"), Post.ARCHIVIST, null)));

            Projections projections = ledger.start(model);
            ledger.settle(projections);

            assertThat(
                            ledger.rows(
                                    model,
                                    "select employee, coalesce(sent, not_sent) how, acknowledged_at is not null seen from notice order by 1"))
                    .containsExactly(
                            Map.of("employee", "employee/E0001", "how", "MAIL, WEBHOOK", "seen", "false"),
                            Map.of("employee", "employee/E0002", "how", "away", "seen", "true"));
        }
    }

    private static NoticeGiven given(RecordId notice, String employee) {
        return new NoticeGiven(
                notice,
                RecordId.of("employee", employee),
                NoticeKind.INSPECT,
                RecordId.of("store", "2026-000001"),
                LocalDate.of(2026, 4, 1),
                false,
                List.of(NoticeWay.MAIL, NoticeWay.WEBHOOK));
    }
}
