/** Documents: attached, superseded, withdrawn, read, and checked against their digests. */
@NullMarked
package io.tallystick.command.documents;

import org.jspecify.annotations.NullMarked;
