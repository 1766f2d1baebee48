package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the people of the demonstration house do over HTTP. */
public final class House {
    private final StartedProgram program;

    public House(StartedProgram program) {
        this.program = program;
    }

    /** Sends a file to be read and checked, with defaults for what a plain list does not say. */
    public HttpResponse<String> upload(String user, String fileName, byte[] content, Map<String, String> parameters) {
        return upload("/api/imports", user, fileName, content, parameters);
    }

    /** Sends a file to an address. */
    public HttpResponse<String> upload(
            String path, String user, String fileName, byte[] content, Map<String, String> parameters) {
        String boundary = "----tallystick";
        StringBuilder head = new StringBuilder();
        parameters.forEach((name, value) -> head.append("""
                --%s
                Content-Disposition: form-data; name="%s"

                %s
                """.formatted(boundary, name, value)));
        head.append("""
                --%s
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: application/octet-stream

                """.formatted(boundary, fileName));
        byte[] before = head.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + content.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(content, 0, body, before.length, content.length);
        System.arraycopy(after, 0, body, before.length + content.length, after.length);
        HttpResponse<String> answer = program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", StartedProgram.basic(user))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body)));
        return answer.statusCode() == 202 ? onceRead(user, path, answer) : answer;
    }

    /** A long list is answered before it was read to its end: asked for again until it was. */
    private HttpResponse<String> onceRead(String user, String path, HttpResponse<String> taken) {
        String job = path + "/" + StartedProgram.json(taken).get("id").asString();
        return program.found("the list is read to its end", () -> {
            HttpResponse<String> answer = program.get(user, job);
            return StartedProgram.json(answer).path("state").asString("").equals("READING") ? null : answer;
        });
    }

    /** The usual parameters of a transfer list from the development department to the archives room. */
    public static Map<String, String> fromDevelopment() {
        return Map.of(
                "fonds", "fonds/Z109",
                "from", "org/Z109-KFB",
                "to", "org/Z109-DAS",
                "default.KIND", "ITEM",
                "default.CATEGORY", "WS",
                "default.CLASS_CODE", "SC",
                "default.PERIOD", "D30",
                "default.PIECES", "1");
    }

    public HttpResponse<String> admit(String user, String job, boolean quarantine) {
        return program.send(
                HttpRequest.newBuilder(program.address("/api/imports/" + job + "/commit?quarantine=" + quarantine))
                        .header("Authorization", StartedProgram.basic(user))
                        .POST(BodyPublishers.noBody()));
    }

    /** Commands, and expects it to be accepted. */
    JsonNode does(String user, String command, Map<String, ?> body) {
        HttpResponse<String> answer = program.command(user, command, body);
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(200);
        return StartedProgram.json(answer);
    }

    /** Commands, and expects it to be refused with the status. */
    JsonNode isRefused(String user, String command, Map<String, ?> body, int status) {
        HttpResponse<String> answer = program.command(user, command, body);
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(status);
        return StartedProgram.json(answer);
    }

    JsonNode event(long position) {
        HttpResponse<String> answer = program.get("auditor", "/api/log/" + position);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StartedProgram.json(answer);
    }

    long head() {
        return StartedProgram.json(program.get("auditor", "/api/log"))
                .get("head")
                .asLong();
    }
}
