package io.tallystick.command.notices;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.notices.NoticeSettingsEvent;
import io.tallystick.events.notices.NoticeSettingsEvent.CalendarAddressRenewed;
import io.tallystick.events.notices.NoticeSettingsEvent.MailAddressSet;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** How an employee wants to be told. */
public class NoticeSettings extends LedgerRecord {
    private int addresses;

    /** For Axon, which replays events into it. */
    protected NoticeSettings() {}

    static NoticeSettings none() {
        return new NoticeSettings();
    }

    static RecordId of(RecordId employee) {
        return RecordId.of("notice-settings", employee.key());
    }

    void set(MailAddressSet event) {
        apply(event);
    }

    void renew(RecordId employee) {
        apply(new CalendarAddressRenewed(of(employee), employee, addresses + 1));
    }

    @EventSourcingHandler
    void on(NoticeSettingsEvent event) {
        switch (event) {
            case MailAddressSet e -> become(e.settings());
            case CalendarAddressRenewed e -> {
                become(e.settings());
                addresses = e.number();
            }
        }
    }
}
