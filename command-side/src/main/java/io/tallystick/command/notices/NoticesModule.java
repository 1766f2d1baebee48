package io.tallystick.command.notices;

import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Notices and how people want to get them. */
public final class NoticesModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            GiveNotice.class,
            RecordSending.class,
            AcknowledgeNotice.class,
            SetMailAddress.class,
            RenewCalendarAddress.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(Notice.class))
                .configureAggregate(LedgerRecords.of(NoticeSettings.class))
                .registerCommandHandler(
                        axon -> new Noticing(axon.repository(Notice.class), axon.repository(NoticeSettings.class)));
    }
}
