package io.tallystick.importer.table;

import java.util.List;

/** How many rows a sheet has, and which of its cells are merged. */
record SheetFacts(int rows, List<Merged> merged) {}
