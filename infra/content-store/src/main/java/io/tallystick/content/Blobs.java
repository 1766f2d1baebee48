package io.tallystick.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Where sealed contents lie, by name. The file system by default ({@link FileBlobs}); an object store behind the same few
 * calls would do as well. Names are lower-case letters, digits and dots.
 */
public interface Blobs {
    /** Writes what is to lie under a name. */
    interface Writing {
        /** Writes all of it; a failure leaves nothing under the name. */
        void to(OutputStream stream) throws IOException;
    }

    /**
     * What lies under a name.
     *
     * @throws java.nio.file.NoSuchFileException if nothing does
     */
    InputStream open(String name) throws IOException;

    /**
     * Puts something under a name: whole and durable when this returns, and never in place of what lies there.
     *
     * @return whether it was put; false if something lies there already
     */
    boolean put(String name, Writing writing) throws IOException;

    /** Moves away what lies under a name, so that something else can be put there; nothing is deleted. */
    void setAside(String name) throws IOException;

    /** Says that what lies under a name is wanted again as of now; nothing happens where nothing does. */
    void renew(String name) throws IOException;

    /** The names under which something has lain since before the instant, and was not wanted again since. */
    List<String> before(Instant instant) throws IOException;

    /**
     * Deletes what has lain under a name since before the instant and was not wanted again since.
     *
     * @return whether something was deleted
     */
    boolean delete(String name, Instant before) throws IOException;
}
