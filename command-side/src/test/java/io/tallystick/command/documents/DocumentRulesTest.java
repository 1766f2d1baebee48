package io.tallystick.command.documents;

import static io.tallystick.command.custody.Archive.ARCHIVES;
import static io.tallystick.command.custody.Archive.DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.Archive.Sent;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.OpenCustodyUnit;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentEvent.DocumentOpened;
import io.tallystick.events.documents.DocumentEvent.DocumentSuperseded;
import io.tallystick.events.documents.DocumentEvent.DocumentWithdrawn;
import io.tallystick.events.documents.DocumentEvent.FixityFailed;
import io.tallystick.events.documents.DocumentEvent.SignedListAccepted;
import io.tallystick.events.documents.DocumentEvent.SignedListMatched;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.documents.FixitySweepEvent.FixityChecked;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepCompleted;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepStarted;
import io.tallystick.events.documents.ListMark;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.testkit.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {
    private static final String SCAN = "a1".repeat(32);
    private static final String BETTER = "b2".repeat(32);

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private static AttachDocument scan(RecordId record, @Nullable Integer item, String digest) {
        return new AttachDocument(record, item, digest, DocumentRole.SCAN, "scan.pdf", null, null);
    }

    private static AttachDocument signed(RecordId transfer, @Nullable String byHand) {
        return new AttachDocument(transfer, null, SCAN, DocumentRole.SIGNED_LIST, "signed.pdf", null, byHand);
    }

    private RecordId attached() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.contents().hold(unit, SCAN, 1234, "application/pdf");
        return house.as("feng").command(scan(unit, 1, SCAN)).accepted().record();
    }

    @Test
    void what_is_attached_is_told_by_the_store() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.contents().hold(unit, SCAN, 1234, "application/pdf");
        house.as("feng").command(scan(unit, 1, SCAN));
        house.then(new DocumentAttached(
                house.record(),
                Scenario.FONDS,
                unit,
                1,
                SCAN,
                1234,
                "application/pdf",
                DocumentRole.SCAN,
                "scan.pdf",
                unit,
                new Signature(house.person("feng"), Post.FILER, null)));
    }

    @Test
    void nothing_is_attached_that_is_not_stored_for_this_record() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.contents().hold(RecordId.of("unit", "another"), SCAN, 1234, "application/pdf");
        house.as("feng").command(scan(unit, 1, SCAN));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingStored");
    }

    @Test
    void a_document_names_an_item_there_is_a_digest_and_a_record_that_takes_one() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.contents().hold(unit, SCAN, 1, "text/plain");
        house.as("feng").command(scan(unit, 2, SCAN));
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchItem");
        house.command(scan(unit, null, SCAN.toUpperCase(java.util.Locale.ROOT)));
        assertThat(house.refused().reason()).isEqualTo("refused.noDigest");
        house.command(scan(Scenario.FONDS, null, SCAN));
        assertThat(house.refused().reason()).isEqualTo("refused.takesNoDocuments");
        house.command(signed(unit, null));
        assertThat(house.refused().reason()).isEqualTo("refused.notAList");
        house.command(scan(RecordId.of("unit", "2026-999999"), null, SCAN));
        assertThat(house.answer()).isInstanceOf(Answer.NoSuchRecord.class);
    }

    @Test
    void only_posts_of_the_places_it_concerns_attach_and_read() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.contents().hold(unit, SCAN, 1, "text/plain");
        house.employ("fei", ARCHIVES, Scope.ofUnit(Scenario.FONDS, ARCHIVES), Post.FILER);
        house.as("fei").command(scan(unit, 1, SCAN));
        assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        RecordId document = house.as("feng").command(scan(unit, 1, SCAN)).record();
        house.as("fei").command(new OpenDocument(document, null));
        assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        house.as("ru").command(new OpenDocument(document, null));
        assertThat(house.refused().ground()).as("not in its archives yet").isEqualTo(Ground.AUTHORITY);
    }

    @Rule("I-13")
    void the_scan_of_another_list_is_refused() {
        Sent sent = archive.dispatched(2);
        house.contents()
                .hold(
                        sent.id(),
                        SCAN,
                        99,
                        "application/pdf",
                        new ListMark(RecordId.of("transfer", "2026-000777"), "0".repeat(64)).text());
        house.as("sun").command(signed(sent.id(), "it looked right"));
        assertThat(house.refusedBy("I-13").reason()).isEqualTo("refused.scanOfAnotherList");
        assertThat(house.refused().facts()).containsEntry("transfer", "transfer/2026-000777");
    }

    @Rule("I-13")
    void a_signed_list_without_a_readable_code_needs_a_reason() {
        Sent sent = archive.dispatched(2);
        house.contents().hold(sent.id(), SCAN, 99, "application/pdf");
        house.as("sun").command(signed(sent.id(), null));
        assertThat(house.refusedBy("I-13").reason()).isEqualTo("refused.noMarkRead");
    }

    @Test
    void the_scan_of_its_own_list_is_matched_by_its_hash() {
        Sent sent = archive.dispatched(2);
        ListMark mark = new ListMark(sent.id(), sent.hash());
        house.contents().hold(sent.id(), SCAN, 99, "application/pdf", mark.text());
        house.as("ru").command(signed(sent.id(), null)).accepted();
        assertThat(house.events(SignedListMatched.class))
                .containsExactly(new SignedListMatched(house.record(), sent.id(), sent.hash()));
    }

    @Test
    void a_signed_list_accepted_by_hand_says_who_accepted_it_and_why() {
        Sent sent = archive.dispatched(2);
        house.contents().hold(sent.id(), SCAN, 99, "application/pdf");
        house.as("ru").command(signed(sent.id(), "code torn off")).accepted();
        assertThat(house.events(SignedListAccepted.class))
                .containsExactly(new SignedListAccepted(
                        house.record(),
                        sent.id(),
                        sent.hash(),
                        "code torn off",
                        new Signature(house.person("ru"), Post.ARCHIVIST, null)));
    }

    @Test
    void a_document_is_superseded_by_another_and_both_stay() {
        RecordId old = attached();
        RecordId unit = house.events(DocumentAttached.class).getFirst().record();
        house.command(new SupersedeDocument(old, SCAN, "again", null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.sameContent");
        house.contents().hold(unit, BETTER, 4321, "image/tiff");
        house.command(new SupersedeDocument(old, BETTER, "the first was blurred", "better.tif", null))
                .accepted();
        DocumentAttached successor = house.events(DocumentAttached.class).getFirst();
        assertThat(successor.item()).isEqualTo(1);
        assertThat(successor.mediaType()).isEqualTo("image/tiff");
        assertThat(house.events(DocumentSuperseded.class))
                .containsExactly(new DocumentSuperseded(old, successor.document(), "the first was blurred"));
        house.as("han").command(new WithdrawDocument(old, "twice"));
        assertThat(house.refused().reason()).isEqualTo("refused.documentState");
        house.as("feng").command(new OpenDocument(old, null)).accepted();
    }

    @Test
    void a_document_is_withdrawn_by_an_event_and_can_still_be_read() {
        RecordId document = attached();
        house.command(new WithdrawDocument(document, "the wrong file"));
        assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        house.as("han").command(new WithdrawDocument(document, "the wrong file"));
        house.then(new DocumentWithdrawn(
                document, "the wrong file", new Signature(house.person("han"), Post.DEPARTMENT_HEAD, null)));
        house.as("feng").command(new OpenDocument(document, null)).accepted();
    }

    @Test
    void reading_is_a_fact() {
        RecordId document = attached();
        house.command(new OpenDocument(document, "the complaint of May"));
        house.then(new DocumentOpened(
                document, "the complaint of May", new Signature(house.person("feng"), Post.FILER, null)));
    }

    @Rule("VI-10")
    void what_bears_a_security_class_is_read_for_a_purpose() {
        RecordId unit = house.as("feng")
                .command(new OpenCustodyUnit(
                        DEPARTMENT,
                        null,
                        CustodyUnitKind.ITEM,
                        DocumentContent.PRODUCTION,
                        "WS",
                        "SC",
                        2026,
                        new RetentionPeriod("D30"),
                        "Formula",
                        null,
                        "秘密",
                        null))
                .accepted()
                .record();
        house.contents().hold(unit, SCAN, 1, "text/plain");
        RecordId document = house.command(scan(unit, null, SCAN)).record();
        house.command(new OpenDocument(document, null));
        assertThat(house.refusedBy("VI-10").reason()).isEqualTo("refused.noPurpose");
    }

    private List<RecordId> documents(int count) {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        List<RecordId> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String digest = "%064x".formatted(i);
            house.contents().hold(unit, digest, 10, "text/plain");
            documents.add(
                    house.as("feng").command(scan(unit, 1, digest)).accepted().record());
        }
        return documents;
    }

    @Test
    void a_sweep_names_every_document_it_read_and_every_one_that_is_not_as_it_was() {
        List<RecordId> documents = documents(203);
        house.contents().spoil("%064x".formatted(7), Fixity.CHANGED);
        house.contents().spoil("%064x".formatted(202), Fixity.MISSING);
        RecordId sweep = house.as("hu")
                .command(new StartFixitySweep(Scenario.FONDS))
                .accepted()
                .record();
        assertThat(house.events(FixitySweepStarted.class).getFirst().documents())
                .isEqualTo(203);
        documents(1);

        house.as("hu").command(new ContinueFixitySweep(sweep)).accepted();
        assertThat(house.events(FixityChecked.class))
                .containsExactly(new FixityChecked(sweep, documents.subList(0, 200), 1990, 1));
        assertThat(house.events(FixityFailed.class))
                .containsExactly(new FixityFailed(documents.get(7), sweep, "%064x".formatted(7), Fixity.CHANGED));
        assertThat(house.events(FixitySweepCompleted.class)).isEmpty();

        house.command(new ContinueFixitySweep(sweep)).accepted();
        assertThat(house.events(FixityFailed.class))
                .containsExactly(new FixityFailed(documents.get(202), sweep, "%064x".formatted(202), Fixity.MISSING));
        assertThat(house.events(FixitySweepCompleted.class))
                .containsExactly(new FixitySweepCompleted(sweep, 203, 2010, 2));

        house.command(new ContinueFixitySweep(sweep));
        assertThat(house.refused().reason()).isEqualTo("refused.sweepState");
    }

    @Test
    void a_sweep_through_nothing_is_not_begun() {
        house.as("hu").command(new StartFixitySweep(Scenario.FONDS));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingToCheck");
    }
}
