package io.tallystick.app.proof;

import io.tallystick.cli.Tallystick;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor types, and what comes of it. */
public record Terminal(int code, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Terminal run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        int code = Tallystick.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Terminal(code, out.toString(), err.toString());
    }

    public JsonNode json() {
        return JSON.readTree(out);
    }

    /** Kinds of what was found, with their positions: {@code CHANGED 7}. */
    public List<String> findings() {
        return StreamSupport.stream(json().get("findings").spliterator(), false)
                .map(f -> f.get("kind").asString() + " " + f.get("position").asLong())
                .toList();
    }

    long firstBad() {
        return json().path("firstBadPosition").asLong(0);
    }
}
