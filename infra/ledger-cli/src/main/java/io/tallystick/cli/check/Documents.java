package io.tallystick.cli.check;

import io.tallystick.cli.Progress;
import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.events.log.StoredEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contents of documents in a folder, held against the digests their events carry. Readable files are hashed; a file whose
 * name begins with a digest has to have it. The ledger's own files are sealed: without its keys one can only see that they
 * are there, and the ledger's document check reads them.
 */
public final class Documents {
    private static final String ATTACHED = "documents.DocumentAttached";
    private static final Pattern NAMED = Pattern.compile("^([0-9a-f]{64})(?![0-9a-f]).*");
    private static final Pattern SEALED = Pattern.compile("^([0-9a-f]{64})\\.[0-9a-f]{16}$");
    private static final byte[] SEALED_FORM = "tallystick-content-1\n".getBytes(StandardCharsets.UTF_8);

    private final @Nullable Path folder;
    private final Progress progress;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Long> attached = new LinkedHashMap<>();
    private long compared;

    /**
     * @param folder null where no documents are at hand
     */
    public Documents(@Nullable Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    void take(StoredEvent event) {
        if (folder == null || !event.type().equals(ATTACHED)) {
            return;
        }
        JsonNode digest = json.readTree(event.payload()).path("digest");
        if (digest.isString()) {
            attached.putIfAbsent(digest.asString(), event.position());
        }
    }

    long compared() {
        return compared;
    }

    void compare(Findings findings) {
        if (folder == null) {
            return;
        }
        Set<String> there = new HashSet<>();
        List<Path> files = files(folder);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String digest = SEALED.matcher(name).matches() ? sealed(file, name) : digest(file);
            compared++;
            progress.at(compared, files.size());
            var named = NAMED.matcher(name);
            if (named.matches() && !named.group(1).equals(digest)) {
                findings.at(
                        attached.getOrDefault(named.group(1), 0L),
                        Kind.DOCUMENT_CHANGED,
                        Map.of("file", name, "digest", named.group(1)));
                there.add(named.group(1));
            }
            there.add(digest);
        }
        attached.forEach((digest, position) -> {
            if (!there.contains(digest)) {
                findings.at(position, Kind.DOCUMENT_MISSING, Map.of("digest", digest));
            }
        });
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Unreadable("the documents in " + folder + " cannot be read", e);
        }
    }

    /** The digest a sealed file is named by, if it has the form of one. */
    private static String sealed(Path file, String name) {
        try (InputStream stream = Files.newInputStream(file)) {
            boolean form = Arrays.equals(stream.readNBytes(SEALED_FORM.length), SEALED_FORM);
            return form ? name.substring(0, 64) : "";
        } catch (IOException e) {
            throw new Unreadable("the document " + file + " cannot be read", e);
        }
    }

    private static String digest(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(stream, sha256).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new Unreadable("the document " + file + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
