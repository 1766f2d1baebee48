package io.tallystick.query.console.work;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What waits for somebody: the work list, and days of one's own. */
@Configuration(proxyBeanMethods = false)
@Import(HomePages.class)
public class WorkConsole {
    @Bean
    WorkLists workLists(Registers registers) {
        return new WorkLists(registers);
    }

    @Bean
    OwnDays ownDays(WorkLists workLists, Registers registers, Records records, Frames frames) {
        return new OwnDays(workLists, registers, records, frames);
    }
}
