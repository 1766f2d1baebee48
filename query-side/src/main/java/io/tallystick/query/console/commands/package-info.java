/** The form of every command. */
@NullMarked
package io.tallystick.query.console.commands;

import org.jspecify.annotations.NullMarked;
