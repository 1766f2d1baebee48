package io.tallystick.command.filing;

import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** The filing of custody units and their numbering. */
public final class FilingModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of();

    @Override
    public void configureModule(Configurer configurer) {}
}
