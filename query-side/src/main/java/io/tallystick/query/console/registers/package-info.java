/** Registers, searches and imports: one page for every read model. */
@NullMarked
package io.tallystick.query.console.registers;

import org.jspecify.annotations.NullMarked;
