/** What a command is, as plain data: from it come the API, the forms, the batch form and the authority matrix. */
@NullMarked
package io.tallystick.events.commands;

import org.jspecify.annotations.NullMarked;
