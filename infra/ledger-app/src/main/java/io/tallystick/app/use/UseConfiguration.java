package io.tallystick.app.use;

import io.tallystick.command.door.LedgerNotes;
import io.tallystick.command.door.LogUses;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The use of the log, which nothing leaves out: no setting is asked here. */
@Configuration(proxyBeanMethods = false)
class UseConfiguration {
    @Bean
    LogUses logUses(LedgerNotes notes, Clock clock) {
        return new LogUses(notes, clock);
    }

    @Bean
    WebMvcConfigurer recordedUse(LogUses uses) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RecordedUse(uses));
            }
        };
    }

    @Bean
    RepeatedUses repeatedUses(LogUses uses) {
        return new RepeatedUses(uses);
    }

    /** Records the counts of uses that were repeated within their minute. */
    record RepeatedUses(LogUses uses) {
        @Scheduled(fixedDelay = 5_000)
        void record() {
            uses.recordRepeated();
        }
    }
}
