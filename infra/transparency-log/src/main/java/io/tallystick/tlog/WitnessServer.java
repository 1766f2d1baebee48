package io.tallystick.tlog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A witness over HTTP (tlog-witness): {@code POST /add-checkpoint}; and {@code GET /vkey}, its key, for whoever sets up a
 * log.
 */
public final class WitnessServer implements AutoCloseable {
    private static final String SUBMISSION = "/add-checkpoint";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Witness witness;
    private final VerifierKey key;
    private final Consumer<Asked> listener;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A request and what was answered. */
    @SuppressWarnings("ArrayRecordComponent") // told, never compared
    public record Asked(byte[] request, WitnessAnswer answer) {}

    /**
     * Starts to listen.
     *
     * @param listener told of every request before it is answered
     */
    public WitnessServer(Witness witness, VerifierKey key, InetSocketAddress at, Consumer<Asked> listener)
            throws IOException {
        this.witness = witness;
        this.key = key;
        this.listener = listener;
        this.server = HttpServer.create(at, 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            if (path.equals("/vkey") && method.equals("GET")) {
                send(exchange, 200, TEXT, key + "\n");
            } else if (!path.equals(SUBMISSION)) {
                send(exchange, 404, TEXT, "there is nothing here\n");
            } else if (!method.equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                send(exchange, 405, TEXT, "checkpoints are posted\n");
            } else {
                add(exchange);
            }
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LARGEST + 1);
        WitnessAnswer answer;
        try {
            answer = witness.add(body);
            listener.accept(new Asked(body, answer));
        } catch (RuntimeException e) {
            send(exchange, 500, TEXT, "the witness cannot remember\n");
            throw e;
        }
        switch (answer) {
            case WitnessAnswer.Cosigned(NoteSignature signature) -> send(exchange, 200, TEXT, signature + "\n");
            case WitnessAnswer.SawOther(long size) -> send(exchange, 409, "text/x.tlog.size", size + "\n");
            case WitnessAnswer.Refused(int status, String reason) -> send(exchange, status, TEXT, reason + "\n");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
