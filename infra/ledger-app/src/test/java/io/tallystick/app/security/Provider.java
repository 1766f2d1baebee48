package io.tallystick.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider on this machine, as far as a log-in needs one (OpenID Connect Core 1.0, the code flow; Discovery 1.0):
 * whoever comes is taken for the person it was told, without being asked.
 */
final class Provider implements AutoCloseable {
    static final String CLIENT = "ledger";
    private static final String SECRET = "a secret between the two";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile String person = "nobody";

    Provider() throws IOException, JOSEException {
        key = newKey();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("key-1").generate();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the program is told of it. */
    String[] settings() {
        String registration = "--spring.security.oauth2.client.registration.house.";
        return new String[] {
            registration + "client-id=" + CLIENT,
            registration + "client-secret=" + SECRET,
            registration + "client-name=The House",
            registration + "scope=openid",
            "--spring.security.oauth2.client.provider.house.issuer-uri=" + issuer(),
            "--spring.security.oauth2.client.provider.house.user-name-attribute=preferred_username",
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer(),
            "--spring.security.oauth2.resourceserver.jwt.principal-claim-name=preferred_username"
        };
    }

    /** Whom it vouches for from now on. */
    void vouchesFor(String name) {
        person = name;
    }

    /** A token for calls of the API, signed with the key. */
    String token(String name, RSAKey signer, Duration valid) throws JOSEException {
        return signed(claims(name, valid).build(), signer);
    }

    RSAKey key() {
        return key;
    }

    private JWTClaimsSet.Builder claims(String name, Duration valid) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-of-" + name)
                .audience(CLIENT)
                .claim("preferred_username", name)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(valid)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey signer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                JSON.writeValueAsString(Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/keys",
                        "response_types_supported",
                        new String[] {"code"},
                        "subject_types_supported",
                        new String[] {"public"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"},
                        "token_endpoint_auth_methods_supported",
                        new String[] {"client_secret_basic"})));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = "code-" + nonces.size();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String nonce = nonces.remove(asked.getOrDefault("code", ""));
        if (nonce == null) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        try {
            JWTClaimsSet.Builder claims = claims(person, Duration.ofMinutes(5));
            if (!nonce.isEmpty()) {
                claims.claim("nonce", nonce);
            }
            answer(
                    exchange,
                    JSON.writeValueAsString(Map.of(
                            "access_token",
                            "access",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            signed(claims.build(), key))));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = Objects.requireNonNull(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
