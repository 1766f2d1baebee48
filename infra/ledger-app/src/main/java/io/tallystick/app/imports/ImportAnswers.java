package io.tallystick.app.imports;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.http.Answers;
import io.tallystick.events.text.Language;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.ead.Inventory;
import io.tallystick.importer.list.ListReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Tells how far an import has come, in the reader's language. */
final class ImportAnswers {
    private static final int SHOWN = 1_000;
    private final Answers answers;

    ImportAnswers(Answers answers) {
        this.answers = answers;
    }

    ResponseEntity<?> unreadable(UnreadableFile file, Language language) {
        return answers.problem(422, "unreadable-file", Map.of("detail", file.text(language.locale())), language);
    }

    Map<String, Object> tell(ImportJob job, Language language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", job.id());
        told.put("state", job.state());
        told.put("fileName", job.upload().fileName());
        told.put("format", job.upload().format());
        told.put("sha256", job.upload().sha256());
        told.put("kind", job.terms().kind());
        told.put("rowsRead", job.rowsRead());
        told.put("rowsTotal", job.rowsTotal());
        ListReading list = job.list();
        if (list != null) {
            told.put("good", list.good());
            told.put("bad", list.badRows().size());
            told.put("columns", list.table().header());
            told.put("mapping", list.mapping());
            told.put("facts", list.facts());
            tell(told, list.problems(), list.notes(), list.clean(), list.good() == 0, language);
            if (list.table().encoding() != null) {
                told.put("encoding", list.table().encoding());
            }
        }
        Inventory inventory = job.inventory();
        if (inventory != null) {
            told.put("good", inventory.rows().size());
            told.put("bad", (int)
                    inventory.problems().stream().map(Problem::row).distinct().count());
            told.put("title", inventory.title());
            tell(
                    told,
                    inventory.problems(),
                    inventory.notes(),
                    inventory.clean(),
                    inventory.rows().isEmpty(),
                    language);
        }
        UnreadableFile unreadable = job.unreadable();
        if (unreadable != null) {
            told.put("detail", unreadable.text(language.locale()));
        }
        Answer objection = job.objection();
        if (objection != null && job.state() == ImportJob.State.CHECKED) {
            told.put("objection", answers.respond(objection, language).getBody());
            told.put("canAdmit", false);
            told.put("canQuarantine", false);
        }
        Answer answer = job.answer();
        if (answer != null) {
            told.put("answer", answers.respond(answer, language).getBody());
        }
        return told;
    }

    private static void tell(
            Map<String, Object> told,
            List<Problem> problems,
            List<Note> notes,
            boolean clean,
            boolean empty,
            Language language) {
        told.put("canAdmit", clean && !empty);
        told.put("canQuarantine", !clean && !empty);
        told.put("problemCount", problems.size());
        told.put(
                "problems",
                problems.stream().limit(SHOWN).map(p -> problem(p, language)).toList());
        told.put("noteCount", notes.size());
        told.put(
                "notes", notes.stream().limit(SHOWN).map(n -> note(n, language)).toList());
    }

    private static Map<String, Object> problem(Problem problem, Language language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("row", problem.row());
        told.put("column", problem.column());
        told.put("header", problem.header());
        told.put("field", problem.field());
        told.put("reason", problem.reasonKey());
        told.put("detail", problem.text(language.locale()));
        told.put("value", problem.value());
        return told;
    }

    private static Map<String, Object> note(Note note, Language language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("row", note.row());
        told.put("column", note.column());
        told.put("header", note.header());
        told.put("detail", note.text(language.locale()));
        return told;
    }
}
