package io.tallystick.app.security;

import io.tallystick.app.TallystickProperties;
import io.tallystick.command.door.http.Answers;
import io.tallystick.query.console.signin.LogIns;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Who may come in: HTTP Basic and a log-in page for the built-in users, or an OIDC provider by configuration. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    /** The API browser styles its elements in place; it has no forms of the ledger and no session of its own. */
    private static final String API_BROWSER_POLICY =
            POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    @Bean
    @SuppressWarnings("UnnecessaryMethodReference") // necessary: it hides the manager's other roles
    UserDetailsService users(TallystickProperties properties) {
        List<UserDetails> users = properties.allowsBuiltInUsers()
                ? BuiltInUsers.NAMES.stream()
                        .map(name -> User.withUsername(name)
                                .password("{noop}" + name)
                                .roles("PERSON")
                                .build())
                        .toList()
                : List.of();
        InMemoryUserDetailsManager known = new InMemoryUserDetailsManager(users);
        // Not the manager itself: Spring Security would let it replace each password with a bcrypt hash at first
        // log-in, and
        // bcrypt would then take a tenth of a second of processor time from every call, to guard what everybody knows.
        return known::loadUserByUsername;
    }

    /** Spring Security would time each of its fifteen filters in every call, which takes longer than the filters do. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    LogIns logIns(TallystickProperties properties, ObjectProvider<ClientRegistrationRepository> oidc) {
        return new ConfiguredLogIns(properties.allowsBuiltInUsers(), oidc.getIfAvailable());
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            ObjectProvider<ClientRegistrationRepository> oidc,
            ObjectProvider<JwtDecoder> tokens,
            Answers answers)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "info"))
                .permitAll()
                .requestMatchers("/login", "/feeds/*/*", "/webjars/**", "/assets/**", "/favicon.svg", "/error")
                .permitAll()
                .requestMatchers("/tlog/tile/entries/**", "/tlog/completeness")
                .authenticated()
                // The rest of the Merkle log is hashes, and public by design.
                .requestMatchers("/tlog/**")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.httpBasic(basic -> basic.authenticationEntryPoint(new ApiEntryPoint(answers)));
        http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"));
        http.logout(logout -> logout.logoutSuccessUrl("/login?out"));
        if (oidc.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/login").defaultSuccessUrl("/"));
        }
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(calls ->
                    calls.authenticationEntryPoint(new ApiEntryPoint(answers)).jwt(Customizer.withDefaults()));
        }
        // A browser's session needs the token; a call that carries its own credentials cannot be forged by a page.
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new PlainCsrfToken())
                .ignoringRequestMatchers(new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION)));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> {}));
        http.headers(headers -> headers.addHeaderWriter((request, response) -> {
            if (request.getRequestURI().startsWith("/swagger-ui")) {
                response.setHeader("Content-Security-Policy", API_BROWSER_POLICY);
            }
        }));
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                new ApiEntryPoint(answers),
                request -> request.getRequestURI().startsWith("/api/")
                        || request.getRequestURI().startsWith("/tlog/")));
        return http.build();
    }
}
