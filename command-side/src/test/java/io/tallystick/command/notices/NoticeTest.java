package io.tallystick.command.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.notices.NoticeEvent.NoticeAcknowledged;
import io.tallystick.events.notices.NoticeEvent.NoticeNotSent;
import io.tallystick.events.notices.NoticeEvent.NoticeSent;
import io.tallystick.events.notices.NoticeKind;
import io.tallystick.events.notices.NoticeSettingsEvent.CalendarAddressRenewed;
import io.tallystick.events.notices.NoticeSettingsEvent.MailAddressSet;
import io.tallystick.events.notices.NoticeWay;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class NoticeTest {
    private static final RecordId NOTICE = RecordId.of("notice", "17-1");

    private final Scenario house = new Archive().house();

    private GiveNotice notice(NoticeWay... ways) {
        return new GiveNotice(
                NOTICE,
                house.person("feng"),
                NoticeKind.RETURN_FILE,
                RecordId.of("loan", "2026-000001"),
                null,
                false,
                List.of(ways));
    }

    @Test
    void a_notice_is_given_once_and_acknowledged_once_by_whom_it_was_given_to() {
        house.byTheLedger(notice()).accepted();
        house.byTheLedger(notice());
        assertThat(house.refused().reason()).isEqualTo("refused.noticeGiven");
        house.as("ru").command(new AcknowledgeNotice(NOTICE));
        assertThat(house.refused().reason()).isEqualTo("refused.noticeOfAnother");
        house.as("feng").command(new AcknowledgeNotice(NOTICE)).accepted();
        assertThat(house.events(NoticeAcknowledged.class)).hasSize(1);
        house.command(new AcknowledgeNotice(NOTICE));
        assertThat(house.refused().reason()).isEqualTo("refused.noticeSeen");
    }

    @Test
    void a_notice_ends_once_on_each_of_its_ways() {
        house.byTheLedger(notice(NoticeWay.MAIL, NoticeWay.WEBHOOK)).accepted();
        house.byTheLedger(new RecordSending(List.of(NOTICE), NoticeWay.MAIL, null))
                .accepted();
        assertThat(house.events()).containsExactly(new NoticeSent(NOTICE, NoticeWay.MAIL, 1));
        house.byTheLedger(new RecordSending(List.of(NOTICE), NoticeWay.MAIL, "late"));
        assertThat(house.refused().reason()).isEqualTo("refused.sendingEnded");
        house.byTheLedger(new RecordSending(List.of(NOTICE), NoticeWay.WEBHOOK, "away"))
                .accepted();
        assertThat(house.events()).containsExactly(new NoticeNotSent(NOTICE, NoticeWay.WEBHOOK, "away"));
    }

    @Test
    void a_mail_address_is_one_s_own_and_sealed() {
        house.as("feng").command(new SetMailAddress("feng@house.example", true)).accepted();
        MailAddressSet set = house.events(MailAddressSet.class).getFirst();
        assertThat(set.employee()).isEqualTo(house.person("feng"));
        assertThat(Objects.requireNonNull(set.mail()).subject()).isEqualTo(house.person("feng"));
        house.command(new SetMailAddress("feng", true));
        assertThat(house.refused().facts()).containsEntry("field", "mail");
        house.command(new SetMailAddress(null, false)).accepted();
        assertThat(house.events(MailAddressSet.class).getFirst().mail()).isNull();
    }

    @Test
    void every_calendar_address_is_another() {
        house.as("ru").command(new RenewCalendarAddress()).accepted();
        house.command(new RenewCalendarAddress()).accepted();
        assertThat(house.events(CalendarAddressRenewed.class).getFirst().number())
                .isEqualTo(2);
    }

    @Test
    void nobody_can_call_as_the_ledger() {
        assertThatThrownBy(() -> house.as("").call("notices", "GiveNotice", JsonNodeFactory.instance.objectNode()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Call.THE_LEDGER.kind()).isNotEqualTo("employee");
    }
}
