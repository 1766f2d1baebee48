package io.tallystick.events.notices;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** How an employee wants to be told. The settings have the employee's number. */
public sealed interface NoticeSettingsEvent extends DomainEvent {
    /**
     * Where mail goes.
     *
     * @param mail the address, personal; nothing where no mail is wanted
     * @param daily whether it comes once a day, as a summary
     */
    record MailAddressSet(
            RecordId settings, RecordId employee, @Nullable Protected<String> mail, boolean daily)
            implements NoticeSettingsEvent {}

    /**
     * The calendar got another secret address; the one before leads nowhere any more.
     *
     * @param number counted from 1; the address is made of it and of a secret that is in no event
     */
    record CalendarAddressRenewed(RecordId settings, RecordId employee, int number) implements NoticeSettingsEvent {}
}
