package io.tallystick.app;

import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the ledger. Everything is serialised by Jackson, so nothing waits for XStream to get ready. */
@SpringBootApplication(exclude = XStreamAutoConfiguration.class)
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
