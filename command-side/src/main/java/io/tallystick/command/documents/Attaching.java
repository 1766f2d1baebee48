package io.tallystick.command.documents;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.documents.Deposit;
import io.tallystick.events.documents.Deposits;
import io.tallystick.events.documents.DocumentEvent;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.DocumentEvent.SignedListAccepted;
import io.tallystick.events.documents.DocumentEvent.SignedListMatched;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.documents.ListMark;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Attaches documents, also in the place of others. What is said of a content comes from the store that has it. */
final class Attaching {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Whose key a content may be stored under, beside that of the record itself. */
    private static final Set<String> PERSONS = Set.of("reader", "employee");

    private final Repository<Document> documents;
    private final Hosts hosts;
    private final Deposits deposits;

    Attaching(Repository<Document> documents, Hosts hosts, Deposits deposits) {
        this.documents = documents;
        this.hosts = hosts;
        this.deposits = deposits;
    }

    @CommandHandler
    void handle(AttachDocument command, Decision decision) throws Exception {
        Host host = hosts.of(command.record(), decision);
        Signature by = host.settle(decision);
        attach(command, host, by, decision);
    }

    @CommandHandler
    void handle(SupersedeDocument command, Decision decision) throws Exception {
        Aggregate<Document> old = documents.load(command.document().value());
        DocumentAttached before = old.invoke(Document::head);
        Host host = hosts.of(before.record(), decision);
        Signature by = host.settle(decision);
        old.execute(document -> document.requireAttached(decision));
        decision.requireField("digest", !command.digest().equals(before.digest()), "refused.sameContent");
        RecordId successor = attach(
                new AttachDocument(
                        before.record(),
                        before.item(),
                        command.digest(),
                        before.role(),
                        command.fileName(),
                        before.encryptedFor(),
                        command.byHandReason()),
                host,
                by,
                decision);
        old.execute(document -> document.supersede(successor, command.reason()));
    }

    private RecordId attach(AttachDocument command, Host host, Signature by, Decision decision) throws Exception {
        RecordId record = command.record();
        Integer item = command.item();
        decision.requireField(
                "item",
                item == null || (item >= 1 && item <= host.items()),
                "refused.noSuchItem",
                fact("item", String.valueOf(item)),
                fact("items", host.items()));
        RecordId subject = command.encryptedFor() == null ? record : command.encryptedFor();
        decision.requireField(
                "encryptedFor",
                subject.equals(record) || PERSONS.contains(subject.kind()),
                "refused.noSuchSubject",
                fact("subject", subject));
        decision.requireField("digest", DIGEST.matcher(command.digest()).matches(), "refused.noDigest");
        boolean list = command.role() == DocumentRole.SIGNED_LIST;
        decision.requireField("role", !list || host.listHash() != null, "refused.notAList");
        Optional<Deposit> stored = deposits.find(subject, command.digest());
        decision.requireState(stored.isPresent(), "refused.nothingStored");
        Deposit deposit = stored.orElseThrow();
        RecordId id = decision.newId("document");
        DocumentAttached attached = new DocumentAttached(
                id,
                host.fonds(),
                record,
                item,
                command.digest(),
                deposit.bytes(),
                deposit.mediaType(),
                command.role(),
                command.fileName(),
                subject,
                by);
        List<DocumentEvent> proof = list
                ? proof(id, record, Objects.requireNonNull(host.listHash()), deposit, command.byHandReason(), decision)
                : List.of();
        documents.newInstance(() -> new Document(attached, proof));
        return id;
    }

    /** What shows that a signed list is the list of its transfer: the hash it bears, or somebody's word and reason (I-13). */
    private static List<DocumentEvent> proof(
            RecordId id,
            RecordId transfer,
            String listHash,
            Deposit deposit,
            @Nullable String byHand,
            Decision decision) {
        List<ListMark> marks = deposit.marks().stream()
                .flatMap(text -> ListMark.of(text).stream())
                .toList();
        if (marks.isEmpty()) {
            decision.require(
                    "I-13",
                    byHand != null,
                    "refused.noMarkRead",
                    List.of(Decision.remedy(
                            "remedy.scanAgainOrByHand",
                            "documents.AttachDocument",
                            Post.FILER,
                            Post.ARCHIVIST,
                            Post.ARCHIVES_HEAD)));
            return byHand == null
                    ? List.of()
                    : List.of(new SignedListAccepted(id, transfer, listHash, byHand, decision.by()));
        }
        boolean matches = marks.contains(new ListMark(transfer, listHash));
        ListMark other = marks.getFirst();
        decision.require(
                "I-13",
                matches,
                "refused.scanOfAnotherList",
                List.of(Decision.remedy("remedy.attachToItsTransfer", "documents.AttachDocument", Post.ARCHIVIST)),
                fact("transfer", other.transfer()),
                fact("listHash", other.listHash().substring(0, 12)));
        return matches ? List.of(new SignedListMatched(id, transfer, listHash)) : List.of();
    }
}
