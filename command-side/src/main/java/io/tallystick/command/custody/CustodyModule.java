package io.tallystick.command.custody;

import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Holdings, transfers and receipts. */
public final class CustodyModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of();

    @Override
    public void configureModule(Configurer configurer) {}
}
