package io.tallystick.cli.check;

import io.tallystick.cli.Progress;
import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.events.EventTypes;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.ErasureEvent.ErasureReapplied;
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
import java.util.LinkedHashSet;
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
 * name begins with a digest has to have it. The ledger's own files are sealed: with its keys they are opened and hashed, without
 * them one can only see that they are there.
 */
public final class Documents {
    private static final String ATTACHED = "documents.DocumentAttached";
    private static final Set<String> ERASURES =
            Set.of(EventTypes.nameOf(ErasureDecided.class), EventTypes.nameOf(ErasureReapplied.class));
    private static final Pattern NAMED = Pattern.compile("^([0-9a-f]{64})(?![0-9a-f]).*");
    private static final Pattern SEALED = Pattern.compile("^([0-9a-f]{64})\\.[0-9a-f]{16}$");
    private static final byte[] SEALED_FORM = "tallystick-content-1\n".getBytes(StandardCharsets.UTF_8);

    private final @Nullable Path folder;
    private final @Nullable SealedFiles sealed;
    private final Progress progress;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Long> attached = new LinkedHashMap<>();
    private final Map<String, Set<String>> subjects = new LinkedHashMap<>();
    private long compared;
    private long opened;
    private long present;
    private long erased;

    /**
     * @param folder null where no documents are at hand
     * @param sealed reads the ledger's own files; null where its keys are not at hand
     */
    public Documents(@Nullable Path folder, @Nullable SealedFiles sealed, Progress progress) {
        this.folder = folder;
        this.sealed = sealed;
        this.progress = progress;
    }

    void take(StoredEvent event) {
        if (sealed != null && ERASURES.contains(event.type())) {
            sealed.erased(json.readTree(event.payload()).path("subject").asString(""));
        }
        if (folder == null || !event.type().equals(ATTACHED)) {
            return;
        }
        JsonNode said = json.readTree(event.payload());
        JsonNode digest = said.path("digest");
        if (digest.isString()) {
            attached.putIfAbsent(digest.asString(), event.position());
            subjects.computeIfAbsent(digest.asString(), one -> new LinkedHashSet<>())
                    .add(said.path("encryptedFor").asString(""));
        }
    }

    /** What was done. */
    Report.Files files() {
        return new Report.Files(compared, opened, present, erased);
    }

    void compare(Findings findings) {
        if (folder == null) {
            return;
        }
        Set<String> there = new HashSet<>();
        List<Path> files = files(folder);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String digest = SEALED.matcher(name).matches() ? inForm(file, name) : digest(file);
            if (SEALED.matcher(name).matches() && sealed != null) {
                sealed.add(file);
            }
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
        if (sealed != null) {
            open(sealed, there, findings);
        }
        attached.forEach((digest, position) -> {
            if (!there.contains(digest)) {
                findings.at(position, Kind.DOCUMENT_MISSING, Map.of("digest", digest));
            }
        });
    }

    /** Opens each sealed content that is there and holds what is in it against its digest. */
    private void open(SealedFiles files, Set<String> there, Findings findings) {
        subjects.forEach((digest, all) -> {
            for (String subject : there.contains(digest) ? all : Set.<String>of()) {
                switch (files.check(subject, digest)) {
                    case SOUND -> opened++;
                    case ERASED -> erased++;
                    case MISSING -> present++; // it is there in the clear, or for another subject
                    case CHANGED, UNREADABLE ->
                        findings.at(
                                attached.getOrDefault(digest, 0L),
                                Kind.DOCUMENT_CHANGED,
                                Map.of("file", digest, "digest", digest));
                }
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
    private String inForm(Path file, String name) {
        try (InputStream stream = Files.newInputStream(file)) {
            boolean form = Arrays.equals(stream.readNBytes(SEALED_FORM.length), SEALED_FORM);
            present += form && sealed == null ? 1 : 0;
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
