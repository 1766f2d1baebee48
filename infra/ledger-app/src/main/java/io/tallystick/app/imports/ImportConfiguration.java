package io.tallystick.app.imports;

import io.tallystick.app.TallystickProperties;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.door.http.Answers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The import of files. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    @Bean
    SavedMappings savedMappings(JdbcClient database) {
        return new SavedMappings(database);
    }

    @Bean
    Imports imports(CommandDoor door, SavedMappings mappings, Answers answers, Clock clock) {
        return new Imports(door, mappings, answers, clock);
    }

    @Bean
    RosterController rosterController(CommandDoor door, Answers answers, TallystickProperties properties) {
        return new RosterController(door, answers, properties);
    }

    @Bean
    ClimateController climateController(CommandDoor door, Answers answers, TallystickProperties properties) {
        return new ClimateController(door, answers, properties);
    }

    @Bean
    ImportController importController(
            Imports imports,
            SavedMappings mappings,
            RegisterFollower registers,
            Clock clock,
            Answers answers,
            TallystickProperties properties) {
        MappingKeepers keepers = new MappingKeepers(registers, clock, properties.houseZone());
        return new ImportController(imports, mappings, keepers, new ImportAnswers(answers), answers, properties);
    }
}
