package io.tallystick.query.console.commands;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The form of every command. */
@Configuration(proxyBeanMethods = false)
@Import(CommandPages.class)
public class CommandsConsole {}
