package io.tallystick.cli;

import io.tallystick.cli.source.Unreadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how far a ledger's long work has come: replays, new versions, worlds of moments, verification.",
            "告知台帳長時間工作之進度：重放、新版本、某時狀況、核對。"
        })
final class ProgressCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    @Parameters(paramLabel = "LEDGER", description = "The ledger's address, for example https://ledger.example.org")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private URI ledger;

    @Mixin
    private final LogInOptions logIn = new LogInOptions();

    @Mixin
    private final TalkOptions talk = new TalkOptions();

    @Option(names = "--watch", description = "Tells it again every second until all is done.")
    private boolean watch;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            while (true) {
                JsonNode works = works(http);
                if (talk.json()) {
                    Told.json(works, out);
                } else {
                    lines(works).forEach(out::println);
                }
                out.flush();
                if (!watch || works.isEmpty()) {
                    return works.valueStream().anyMatch(ProgressCommand::stopped) ? Tallystick.FOUND : Tallystick.SOUND;
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    private static boolean stopped(JsonNode work) {
        return List.of("STOPPED", "FAILED").contains(work.path("phase").asString(""));
    }

    private JsonNode works(HttpClient http) throws InterruptedException {
        URI address = URI.create(ledger.toString().replaceAll("/+$", "") + "/api/progress");
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        String authorization = logIn.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Unreadable(address + " answers " + answer.statusCode()
                        + (answer.statusCode() == 401 ? ": give --user or --token" : ""));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Unreadable(address + " does not answer: " + e, e);
        }
    }

    private List<String> lines(JsonNode works) {
        Words words = talk.words();
        List<String> lines = new ArrayList<>();
        for (JsonNode work : works) {
            long position = work.path("position").asLong();
            long target = work.path("target").asLong();
            String line = words.of(
                    "progress.line",
                    "kind",
                    words.of("progress." + work.path("kind").asString("")),
                    "name",
                    work.path("name").asString("")
                            + (work.path("version").isNumber()
                                    ? " v" + work.path("version").asInt()
                                    : ""),
                    "phase",
                    words.of("progress.phase." + work.path("phase").asString("")),
                    "position",
                    n(position),
                    "target",
                    n(target),
                    "percent",
                    target == 0 ? 100 : Math.min(100, 100 * position / target));
            JsonNode eta = work.path("etaSeconds");
            if (eta.isNumber()) {
                line += " "
                        + words.of(
                                "progress.left",
                                "rate",
                                n((long) work.path("ratePerSecond").asDouble()),
                                "seconds",
                                n(eta.asLong()));
            }
            String error = work.path("error").asString("");
            lines.add(error.isEmpty() ? line : line + " – " + error);
        }
        return lines.isEmpty() ? List.of(words.of("progress.none")) : lines;
    }

    private static String n(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
