package io.tallystick.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.content.ContentStore.Kept;
import io.tallystick.content.ContentStore.Reference;
import io.tallystick.events.documents.Deposit;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.kernel.RecordId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {
    private static final RecordId UNIT = RecordId.of("unit", "2026-000001");
    private static final RecordId OTHER = RecordId.of("unit", "2026-000002");

    @TempDir
    private Path folder;

    private final KeyedVault vault = new KeyedVault();
    private FileBlobs blobs;
    private ContentStore store;

    @BeforeEach
    void open() {
        blobs = new FileBlobs(folder.resolve("documents"));
        store = new ContentStore(blobs, vault);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private Kept keep(RecordId subject, byte[] content) throws IOException {
        return store.keep(subject, file(content), new Deposit(content.length, "text/plain", List.of("tallystick:x")));
    }

    private static byte[] random(int bytes) {
        byte[] content = new byte[bytes];
        new Random(7).nextBytes(content);
        return content;
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("documents/objects"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void damage(long at) throws IOException {
        Path file = stored().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (at < 0 ? bytes.length + at : at)] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void what_is_kept_comes_back_as_it_was_with_what_is_known_of_it() throws IOException {
        byte[] content = random(3_000_001);
        Kept kept = keep(UNIT, content);
        assertThat(kept.fresh()).isTrue();
        assertThat(kept.bytes()).isEqualTo(content.length);
        assertThat(store.find(UNIT, kept.digest()))
                .contains(new Deposit(content.length, "text/plain", List.of("tallystick:x")));
        try (ContentStore.Content opened = store.open(UNIT, kept.digest())) {
            assertThat(opened.stream().readAllBytes()).isEqualTo(content);
        }
        assertThat(store.check(UNIT, kept.digest())).isEqualTo(Fixity.SOUND);
    }

    @Test
    void nothing_of_a_content_lies_open_on_the_disk() throws IOException {
        Kept kept = keep(UNIT, "the secret of the house".repeat(50).getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readString(stored().getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret", "text/plain");
        assertThat(stored().getFirst().getFileName().toString()).startsWith(kept.digest());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("documents/objects"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_same_content_is_kept_once_for_a_subject_and_apart_for_another() throws IOException {
        Kept first = keep(UNIT, random(100));
        Kept again = keep(UNIT, random(100));
        assertThat(again).isEqualTo(new Kept(first.digest(), 100, false));
        keep(OTHER, random(100));
        assertThat(stored()).hasSize(2);
        vault.destroy(OTHER);
        assertThat(store.check(OTHER, first.digest())).isEqualTo(Fixity.UNREADABLE);
        assertThat(store.check(UNIT, first.digest())).isEqualTo(Fixity.SOUND);
    }

    @Test
    void a_flipped_bit_anywhere_is_found() throws IOException {
        byte[] content = random(2_500_000);
        Kept kept = keep(UNIT, content);
        byte[] stored = Files.readAllBytes(stored().getFirst());
        for (long at : new long[] {3, Sealing.FORM.length() + 40, 700, stored.length / 2, -1}) {
            Files.write(stored().getFirst(), stored);
            damage(at);
            assertThat(store.check(UNIT, kept.digest())).as("at " + at).isIn(Fixity.CHANGED, Fixity.UNREADABLE);
        }
        assertThat(store.check(UNIT, kept.digest())).isEqualTo(Fixity.CHANGED);
    }

    @Test
    void a_shortened_a_lengthened_and_a_deleted_content_are_found() throws IOException {
        Kept kept = keep(UNIT, random(5_000));
        byte[] stored = Files.readAllBytes(stored().getFirst());
        Files.write(stored().getFirst(), java.util.Arrays.copyOf(stored, stored.length - 1));
        assertThat(store.check(UNIT, kept.digest())).isEqualTo(Fixity.CHANGED);
        Files.write(stored().getFirst(), java.util.Arrays.copyOf(stored, stored.length + 1));
        assertThat(store.check(UNIT, kept.digest())).isEqualTo(Fixity.CHANGED);
        Files.delete(stored().getFirst());
        assertThat(store.check(UNIT, kept.digest())).isEqualTo(Fixity.MISSING);
        assertThat(store.find(UNIT, kept.digest())).isEmpty();
        assertThatThrownBy(() -> store.open(UNIT, kept.digest())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_content_put_in_the_place_of_another_does_not_open() throws IOException {
        Kept first = keep(UNIT, random(100));
        Path place = stored().getFirst();
        byte[] other = "another".getBytes(StandardCharsets.UTF_8);
        keep(UNIT, other);
        Path another = stored().stream()
                .filter(file -> !file.equals(place))
                .findFirst()
                .orElseThrow();
        Files.write(place, Files.readAllBytes(another));
        assertThat(store.check(UNIT, first.digest())).isEqualTo(Fixity.CHANGED);
    }

    @Test
    void a_damaged_content_that_is_sent_again_is_set_aside_and_kept_anew() throws IOException {
        Kept kept = keep(UNIT, random(5_000));
        damage(-1);
        assertThat(keep(UNIT, random(5_000)).fresh()).isFalse();
        assertThat(store.check(UNIT, kept.digest())).isEqualTo(Fixity.SOUND);
        assertThat(folder.resolve("documents/aside")).isDirectoryContaining("glob:**");
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> blobs.put("abcd", stream -> {
                    stream.write(1);
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(blobs.incoming()).isEmptyDirectory();
        assertThatThrownBy(() -> blobs.open("abcd")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_lies_under_a_name_is_never_overwritten() throws IOException {
        assertThat(blobs.put("abcd", stream -> stream.write(1))).isTrue();
        assertThat(blobs.put("abcd", OutputStream::flush)).isFalse();
        try (var stream = blobs.open("abcd")) {
            assertThat(stream.readAllBytes()).containsExactly(1);
        }
        assertThatThrownBy(() -> blobs.open("../../etc/passwd")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_an_ended_process_left_half_written_is_deleted_and_what_a_living_one_writes_is_not() throws IOException {
        Path half = Files.write(blobs.incoming().resolve("half"), new byte[] {1});
        Path dead = Files.createDirectory(folder.resolve("documents/incoming/dead"));
        Files.write(dead.resolve("half"), new byte[] {1});
        Files.write(folder.resolve("documents/incoming/dead.lock"), new byte[0]);

        FileBlobs second = new FileBlobs(folder.resolve("documents"));

        assertThat(half).exists();
        assertThat(dead).doesNotExist();
        assertThat(second.incoming()).isNotEqualTo(blobs.incoming());
    }

    @Test
    void only_what_no_document_refers_to_and_is_old_enough_is_swept() throws IOException {
        Kept referred = keep(UNIT, random(100));
        keep(UNIT, random(200));
        Set<Reference> references = Set.of(new Reference(UNIT, referred.digest()));
        assertThat(store.sweep(references, Instant.now().minusSeconds(60))).isZero();
        assertThat(store.sweep(references, Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(store.check(UNIT, referred.digest())).isEqualTo(Fixity.SOUND);
        assertThat(stored()).hasSize(1);
    }
}
