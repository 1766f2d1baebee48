package io.tallystick.app.security;

import io.tallystick.query.console.signin.LogIns;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** The built-in users where they are allowed, and the providers of {@code spring.security.oauth2.client.registration}. */
record ConfiguredLogIns(boolean passwords, List<Provider> providers) implements LogIns {
    ConfiguredLogIns(boolean passwords, @Nullable ClientRegistrationRepository registrations) {
        this(passwords, registrations instanceof Iterable<?> all ? providersOf(all) : List.of());
    }

    private static List<Provider> providersOf(Iterable<?> registrations) {
        return StreamSupport.stream(registrations.spliterator(), false)
                .filter(ClientRegistration.class::isInstance)
                .map(ClientRegistration.class::cast)
                .map(registration -> new Provider(
                        registration.getClientName(),
                        OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
                                + registration.getRegistrationId()))
                .toList();
    }
}
