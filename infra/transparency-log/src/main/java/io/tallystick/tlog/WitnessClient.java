package io.tallystick.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Asks a witness over HTTP to cosign (tlog-witness, add-checkpoint). */
public final class WitnessClient {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final VerifierKey key;
    private final URI address;
    private final Duration patience;
    private final HttpClient http;

    /**
     * @param key the witness's
     * @param prefix its submission prefix
     * @param patience how long an answer may take
     */
    public WitnessClient(VerifierKey key, URI prefix, Duration patience, HttpClient http) {
        this.key = key;
        this.address = URI.create(prefix.toString().replaceAll("/+$", "") + "/add-checkpoint");
        this.patience = patience;
        this.http = http;
    }

    /** Whose word it asks for. */
    public VerifierKey key() {
        return key;
    }

    /**
     * Sends a checkpoint. A cosignature answered was verified.
     *
     * @throws IOException if no answer came
     * @throws UnprovenException if the answer has no cosignature of the witness that verifies
     * @throws MalformedException if the answer is not of its form
     */
    public WitnessAnswer add(AddCheckpoint request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(request.bytes()))
                .build();
        HttpResponse<InputStream> response = http.send(post, BodyHandlers.ofInputStream());
        byte[] body;
        try (InputStream stream = response.body()) {
            body = stream.readNBytes(MOST_BYTES);
        }
        return switch (response.statusCode()) {
            case OK -> new WitnessAnswer.Cosigned(own(request.checkpoint().text(), body));
            case CONFLICT -> new WitnessAnswer.SawOther(size(body));
            default -> new WitnessAnswer.Refused(response.statusCode(), told(body));
        };
    }

    private NoteSignature own(String text, byte[] body) {
        List<NoteSignature> lines = Lines.of(Lines.decode(body, MOST_BYTES, "the witness's answer")).stream()
                .map(NoteSignature::parse)
                .toList();
        SignedNote note = new SignedNote(text, lines);
        if (note.cosignatures(List.of(key)).isEmpty()) {
            throw new UnprovenException(
                    "the answer has no cosignature of " + key.name().name());
        }
        return lines.stream()
                .filter(line -> line.key().equals(key.name()))
                .findFirst()
                .orElseThrow();
    }

    private static long size(byte[] body) {
        return Decimal.parse(
                Lines.decode(body, MOST_BYTES, "the witness's answer").strip());
    }

    private static String told(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.substring(0, Math.min(200, text.length()));
    }
}
