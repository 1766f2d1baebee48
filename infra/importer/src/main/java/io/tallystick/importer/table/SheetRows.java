package io.tallystick.importer.table;

import io.tallystick.importer.Note;
import java.util.List;

/** The rows of one sheet of a workbook. */
record SheetRows(String name, List<SourceRow> rows, List<Note> notes) {}
