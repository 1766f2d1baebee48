package io.tallystick.cli.source;

import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.MapProof;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A log at its address, as tlog-tiles publishes it. Entries are for holders of an auditor's grant. */
public final class WebLog implements LogSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String prefix;
    private final @Nullable String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private Optional<SignedNote> newest = Optional.empty();

    /**
     * @param address of the log, for example {@code https://ledger.example.org/tlog}
     * @param authorization the header that lets an auditor in, if there is one
     */
    public WebLog(URI address, @Nullable String authorization) {
        this.prefix = address.toString().replaceAll("/+$", "");
        this.authorization = authorization;
    }

    @Override
    public String name() {
        return prefix;
    }

    /** Asked for once, so that all that is read is of one tree. */
    @Override
    public Optional<SignedNote> checkpoint() {
        if (newest.isEmpty()) {
            newest = get("/checkpoint").map(SignedNote::parse);
        }
        return newest;
    }

    /** The newest, and the newest that witnesses cosigned. */
    @Override
    public List<SignedNote> checkpoints() {
        List<SignedNote> all = new ArrayList<>();
        long size = head();
        get("/cosigned")
                .map(SignedNote::parse)
                .filter(note -> size(note) < size)
                .ifPresent(all::add);
        checkpoint().ifPresent(all::add);
        all.sort(Comparator.comparingLong(WebLog::size));
        return all;
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    @Override
    public TileStore tiles() {
        return new TileStore() {
            @Override
            public Optional<byte[]> read(Tile tile) {
                return get("/" + tile.path());
            }

            @Override
            public void write(Tile tile, byte[] bytes) {
                throw new UnsupportedOperationException("a log that is checked is not written to");
            }
        };
    }

    @Override
    public long head() {
        return checkpoint().map(WebLog::size).orElse(0L);
    }

    @Override
    public void entries(long from, long to, Entries taken) {
        long size = head();
        for (long index = from / Tile.FULL; index * Tile.FULL < to; index++) {
            Tile tile = Tile.at(Tile.ENTRIES, index, size);
            long at = index * Tile.FULL;
            Optional<byte[]> bundle = get("/" + tile.path());
            if (bundle.isPresent()) {
                for (byte[] entry : EntryBundle.read(bundle.get(), tile.width())) {
                    if (at >= from && at < to) {
                        taken.entry(at, entry);
                    }
                    at++;
                }
            }
        }
    }

    @Override
    public Optional<RecordProof> whole(String record) {
        Optional<byte[]> answer;
        try {
            answer = get("/completeness?record=" + URLEncoder.encode(record, StandardCharsets.UTF_8));
        } catch (Unreadable notNow) {
            return Optional.empty(); // it is being counted, or this log has no such address
        }
        return answer.map(JSON::readTree)
                .map(told -> new RecordProof(
                        told.path("committedAt").asLong(),
                        MapProof.parse(told.path("proof").asString())));
    }

    @Override
    public List<KeyVoucher> vouchers() {
        return get("/keys").map(LogSource::vouchers).orElse(List.of());
    }

    @Override
    public Optional<String> key() {
        return get("/vkey").map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    private Optional<byte[]> get(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<byte[]> response;
        try {
            response = http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Unreadable(prefix + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted", e);
        }
        return switch (response.statusCode()) {
            case 200 -> Optional.of(response.body());
            case 404 -> Optional.empty();
            case 401, 403 ->
                throw new Unreadable("entries are for holders of an auditor's grant: give --user or --token ("
                        + response.statusCode() + " for " + prefix + path + ")");
            default -> throw new Unreadable(prefix + path + " answers " + response.statusCode());
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
