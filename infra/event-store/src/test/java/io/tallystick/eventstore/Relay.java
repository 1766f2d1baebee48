package io.tallystick.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Stands between a client and PostgreSQL and can lose what PostgreSQL answers. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final String url;
    private final int port;
    private volatile boolean losing;
    private volatile boolean lost;
    private volatile boolean refusing;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private Relay(String url) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = URI.create(url.substring("jdbc:".length())).getPort();
        this.url = url.replace(":" + port + "/", ":" + door.getLocalPort() + "/");
        Thread.ofPlatform().daemon().start(this::accept);
    }

    static Relay to(String url) throws IOException {
        return new Relay(url);
    }

    String url() {
        return url;
    }

    /** What is sent next still reaches PostgreSQL; its answer does not come back, and the connection breaks. */
    void loseTheNextAnswer() {
        losing = true;
    }

    boolean lost() {
        return lost;
    }

    void refuseConnections(boolean refuse) {
        refusing = refuse;
    }

    /** Breaks what is connected now. */
    void dropConnections() throws IOException {
        for (Socket client = open.poll(); client != null; client = open.poll()) {
            client.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (refusing) {
                    client.close();
                    continue;
                }
                open.add(client);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofPlatform().daemon().start(() -> pump(client, server, false));
                Thread.ofPlatform().daemon().start(() -> pump(server, client, true));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && losing) {
                    losing = false;
                    lost = true;
                    TimeUnit.MILLISECONDS.sleep(50);
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
