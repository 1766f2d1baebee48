package io.tallystick.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People logged in by the house's own provider, and calls that bring its tokens, by configuration alone. */
class LogInByProviderTest {
    private static Provider provider;
    private static StartedProgram program;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        provider = new Provider();
        program = StartedProgram.on(directory.resolve("data"), provider.settings());
    }

    @AfterAll
    static void stop() {
        program.close();
        provider.close();
    }

    @Test
    void whoever_the_provider_vouches_for_is_the_employee_with_that_account() throws Exception {
        provider.vouchesFor("archivist");
        HttpClient browser = browser();
        assertThat(get(browser, "/transfers").body())
                .contains("href=\"/oauth2/authorization/house\"")
                .contains("The House");

        HttpResponse<String> in = get(browser, "/oauth2/authorization/house");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        assertThat(in.uri().getPath()).isEqualTo("/transfers");
        assertThat(get(browser, "/").body()).contains("<span>archivist</span><span> · E0002</span>");
    }

    @Test
    void a_call_with_a_token_acts_for_the_person_it_names() throws Exception {
        String token = provider.token("auditor", provider.key(), Duration.ofMinutes(5));
        assertThat(call("GET", "/api/models/transfers", token).statusCode()).isEqualTo(200);
        HttpResponse<String> command = call("POST", "/api/commands/filing/OpenCustodyUnit", token);
        // Not 401 and not for want of a browser's token: the auditor is known, and an empty body is what is wrong.
        assertThat(command.statusCode()).as(command.body()).isBetween(400, 422).isNotIn(401, 403);
    }

    @Test
    void tokens_of_others_and_old_tokens_are_turned_away() throws Exception {
        String forged = provider.token("auditor", Provider.newKey(), Duration.ofMinutes(5));
        String expired = provider.token("auditor", provider.key(), Duration.ofMinutes(-10));
        for (String token : new String[] {forged, expired, "not.a.token"}) {
            HttpResponse<String> answer = call("GET", "/api/models/transfers", token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(program.address(path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> call(String method, String path, String token) {
        return program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }
}
