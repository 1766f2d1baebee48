package io.tallystick.query.console.signin;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The way in. */
@Configuration(proxyBeanMethods = false)
@Import(DoorPages.class)
public class SigninConsole {}
