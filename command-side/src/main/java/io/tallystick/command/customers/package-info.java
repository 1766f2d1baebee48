/** Customer files: opening, facts, duplicates and mergers, who may read them, and how long they are kept. */
@NullMarked
package io.tallystick.command.customers;

import org.jspecify.annotations.NullMarked;
