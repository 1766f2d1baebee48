package io.tallystick.query.console.signin;

import java.util.List;

/** The ways people may log in by. */
public interface LogIns {
    /** Whether there are users with a password of this program's own. */
    boolean passwords();

    /** Providers that vouch for people, in the order they are offered. */
    List<Provider> providers();

    /**
     * Somebody who vouches for people.
     *
     * @param name as configured, for people to read
     * @param address where logging in with it begins, a path of this program
     */
    record Provider(String name, String address) {}
}
