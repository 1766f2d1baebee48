package io.tallystick.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Kept connections to the program, for load only: a general client would take as much of the processors as the program it
 * loads. Knows just as much of HTTP/1.1 as the program answers with.
 */
final class Connections implements AutoCloseable {
    /** The program itself closes a connection that was idle for a minute. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);

    private final int port;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Connections(int port) {
        this.port = port;
    }

    /**
     * Sends a request with a body of JSON and waits for the answer.
     *
     * @param head the request line and headers, each ended by CR LF
     * @throws IllegalStateException if the answer is not 200
     */
    void post(String head, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] request = (head + "Host: 127.0.0.1:" + port + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
        Connection connection = idle.pollFirst();
        if (connection == null || connection.unusedFor(LONGEST_IDLE)) {
            if (connection != null) {
                connection.close();
            }
            connection = new Connection(port);
        }
        if (connection.ask(request)) {
            idle.addFirst(connection);
        } else {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }

    private static final class Connection {
        private final Socket socket;
        private final InputStream answers;
        private long lastUsed;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream());
        }

        boolean unusedFor(Duration time) {
            return System.nanoTime() - lastUsed > time.toNanos();
        }

        /** Whether the connection may be used again. */
        boolean ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            String status = line();
            int length = 0;
            boolean chunked = false;
            boolean keep = true;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = true;
                } else if (lower.startsWith("connection:")) {
                    keep = !lower.contains("close");
                }
            }
            String body = chunked ? chunks() : text(length);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(status + " " + body);
            }
            lastUsed = System.nanoTime();
            return keep;
        }

        private String chunks() throws IOException {
            StringBuilder body = new StringBuilder();
            int size;
            do {
                size = Integer.parseInt(line().strip(), 16);
                body.append(text(size));
                line();
            } while (size > 0);
            return body.toString();
        }

        private String text(int length) throws IOException {
            return new String(answers.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = answers.read(); c != '\n'; c = answers.read()) {
                if (c < 0) {
                    throw new EOFException("the program closed the connection after: " + line);
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
