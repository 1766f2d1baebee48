/** Tests of documents. */
@NullMarked
package io.tallystick.command.documents;

import org.jspecify.annotations.NullMarked;
