package io.tallystick.app.vault;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickProperties;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.events.log.EventReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The vault of personal values, and the erasing of them. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    @Bean
    Erasures erasures(HikariDataSource commandPool, EventReader log) {
        return new Erasures(commandPool, log);
    }

    @Bean
    TinkVault vault(HikariDataSource commandPool, Erasures erasures, TallystickProperties properties) {
        return new TinkVault(
                commandPool, erasures, MasterKeyFile.read(properties.masterKeyFile(), properties.masterKey() == null));
    }

    @Bean(destroyMethod = "close")
    Erasing erasing(
            EventReader log,
            Erasures erasures,
            TinkVault vault,
            ObjectProvider<CommandDoor> door,
            TallystickProperties properties) {
        ErasureList list = new ErasureList(properties.erasureListFile());
        list.prepare();
        Erasing erasing = new Erasing(log, erasures, list, vault, door::getObject);
        erasing.reconcile();
        return erasing;
    }

    @Bean
    WhenReady erasingWhenReady(Erasing erasing) {
        return new WhenReady(erasing);
    }

    /** What is said in the log goes through the door, which is there by then. */
    record WhenReady(Erasing erasing) {
        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            erasing.start();
        }
    }
}
