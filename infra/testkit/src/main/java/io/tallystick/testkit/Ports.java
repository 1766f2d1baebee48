package io.tallystick.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports for servers that a test ends and starts again where they were. */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int MANY = 12_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(MANY));

    private Ports() {}

    /**
     * A port that is still free when the server that had it comes back: below those from which a system takes one for every
     * connection somebody opens (from 32768 on Linux), and given out once in a test JVM.
     */
    public static int lasting() {
        for (int tries = 0; tries < MANY; tries++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), MANY);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // Somebody has it; another one will do.
            }
        }
        throw new IllegalStateException("no port from " + FIRST + " to " + (FIRST + MANY) + " is free");
    }
}
