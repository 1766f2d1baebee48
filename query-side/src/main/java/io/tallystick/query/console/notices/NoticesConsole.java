package io.tallystick.query.console.notices;

import io.tallystick.query.console.kit.Registers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Notices and the calendar feed. */
@Configuration(proxyBeanMethods = false)
@Import({FrameAdvice.class, NoticePages.class})
public class NoticesConsole {
    @Bean
    NoticeBoard noticeBoard(Registers registers) {
        return new NoticeBoard(registers);
    }
}
