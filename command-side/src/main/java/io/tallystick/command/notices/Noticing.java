package io.tallystick.command.notices;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeSettingsEvent.MailAddressSet;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Gives notices and records what became of them; keeps how people want to be told. */
final class Noticing {
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,190}");

    private final Repository<Notice> notices;
    private final Repository<NoticeSettings> settings;

    Noticing(Repository<Notice> notices, Repository<NoticeSettings> settings) {
        this.notices = notices;
        this.settings = settings;
    }

    @CommandHandler
    void handle(GiveNotice command, Decision decision) throws Exception {
        decision.within(decision.organisation().homeOf(command.employee()));
        notices.loadOrCreate(command.notice().value(), Notice::none)
                .execute(notice -> notice.give(
                        new NoticeGiven(
                                command.notice(),
                                command.employee(),
                                command.kind(),
                                command.about(),
                                command.dueOn(),
                                command.escalated(),
                                command.ways() == null ? List.of() : command.ways()),
                        decision));
    }

    @CommandHandler
    void handle(RecordSending command, Decision decision) {
        decision.within(Scope.HOUSE);
        List<RecordId> sent = command.notices().stream().distinct().sorted().toList();
        boolean any = false;
        for (RecordId id : sent) {
            any |= notices.load(id.value()).invoke(n -> n.end(command.way(), sent.size(), command.failure()));
        }
        decision.requireState(any, "refused.sendingEnded");
    }

    @CommandHandler
    void handle(SetMailAddress command, Decision decision) throws Exception {
        decision.within(Oneself.scope(decision));
        RecordId self = decision.askedBy();
        String mail = command.mail() == null ? null : command.mail().strip();
        decision.requireField("mail", mail == null || MAIL.matcher(mail).matches(), "refused.noMailAddress");
        Protected<String> sealed = mail == null ? null : decision.protect(self, mail);
        settings.loadOrCreate(NoticeSettings.of(self).value(), NoticeSettings::none)
                .execute(s -> s.set(new MailAddressSet(NoticeSettings.of(self), self, sealed, command.daily())));
    }

    @CommandHandler
    void handle(RenewCalendarAddress command, Decision decision) throws Exception {
        decision.within(Oneself.scope(decision));
        RecordId self = decision.askedBy();
        settings.loadOrCreate(NoticeSettings.of(self).value(), NoticeSettings::none)
                .execute(s -> s.renew(self));
    }
}
