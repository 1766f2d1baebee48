package io.tallystick.app.notices;

import io.tallystick.command.notices.Carrier;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeWay;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends notices as plain mail. The same letter has the same Message-ID, so that a mailbox shows it once. */
final class MailCarrier implements Carrier {
    private final JavaMailSender sender;
    private final NoticeText text;
    private final String from;

    MailCarrier(JavaMailSender sender, NoticeText text, String from) {
        this.sender = sender;
        this.text = text;
        this.from = from;
    }

    @Override
    public NoticeWay way() {
        return NoticeWay.MAIL;
    }

    @Override
    public void carry(String letter, @Nullable String address, List<NoticeGiven> notices) throws IOException {
        try {
            String id = "<" + UUID.nameUUIDFromBytes(letter.getBytes(StandardCharsets.UTF_8)) + "@tallystick>";
            MimeMessage message = new Lettered(id);
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(String.valueOf(address));
            mail.setSubject(text.subject(notices));
            mail.setText(text.body(notices));
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException | MailException e) {
            // What the server said may repeat the address, which is personal.
            throw new IOException("mail was not taken: " + e.getClass().getSimpleName());
        }
    }

    /** A message that keeps its identifier when it is completed for sending. */
    private static final class Lettered extends MimeMessage {
        private final String id;

        Lettered(String id) {
            super((jakarta.mail.Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
