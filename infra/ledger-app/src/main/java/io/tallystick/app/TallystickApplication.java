package io.tallystick.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the ledger. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TallystickApplication {
    public static void main(String[] args) {
        try {
            SpringApplication.run(TallystickApplication.class, args);
        } catch (RuntimeException failure) {
            // Boot has told why. Axon's own threads would keep a program that serves nothing alive.
            System.exit(1);
        }
    }
}
