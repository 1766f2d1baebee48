package io.tallystick.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the ledger. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TallystickApplication {
    public static void main(String[] args) {
        SpringApplication.run(TallystickApplication.class, args);
    }
}
