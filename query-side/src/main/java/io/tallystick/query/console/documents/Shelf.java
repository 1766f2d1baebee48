package io.tallystick.query.console.documents;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Registers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one record as its page shows them.
 *
 * @param record whose they are
 * @param papers what is put forward first, then what was superseded or withdrawn
 * @param roles what a document can be to this record
 * @param may whether the reader has a post that attaches documents
 */
public record Shelf(RecordId record, List<Paper> papers, List<DocumentRole> roles, boolean may) {
    private static final String ATTACHED = "ATTACHED";

    /** A document as one line. */
    public record Paper(RecordId id, Map<String, @Nullable Object> row) {
        /** The value of a column of the register. */
        public @Nullable Object get(String column) {
            return row.get(column);
        }

        public boolean putForward() {
            return ATTACHED.equals(row.get("state"));
        }

        /** Whether the last sweep found it otherwise than it was stored. */
        public boolean unsound() {
            Object fixity = row.get("fixity");
            return fixity != null && !"SOUND".equals(fixity);
        }
    }

    /** The shelf of a record, waiting a moment for what was just attached. */
    public static Shelf of(RecordId record, long atLeast, Registers registers, CommandCatalogue commands, Person me) {
        List<Paper> papers = registers
                .model("documents")
                .map(model -> {
                    registers.await(model, atLeast);
                    return registers.rows(model, model.mainTable(), Map.of("record", record.value())).stream()
                            .map(row -> new Paper(new RecordId(String.valueOf(row.get("document"))), row))
                            .sorted(Comparator.comparing((Paper paper) -> !paper.putForward())
                                    .thenComparing(paper -> paper.id().value()))
                            .toList();
                })
                .orElse(List.of());
        return new Shelf(
                record,
                papers,
                roles(record),
                commands.find("documents", "AttachDocument").filter(me::mayGive).isPresent());
    }

    /** A transfer's signed list is what is mostly attached to it; nothing else has one. */
    private static List<DocumentRole> roles(RecordId record) {
        Stream<DocumentRole> others =
                Arrays.stream(DocumentRole.values()).filter(role -> role != DocumentRole.SIGNED_LIST);
        return Set.of("transfer", "transfer-out").contains(record.kind())
                ? Stream.concat(Stream.of(DocumentRole.SIGNED_LIST), others).toList()
                : others.toList();
    }

    /** The papers of an item. */
    public List<Paper> ofItem(int item) {
        return papers.stream()
                .filter(paper -> paper.get("item") instanceof Number number && number.intValue() == item)
                .toList();
    }
}
