/** What is to be seen of documents: the register, who read them, the sweeps through them. */
@NullMarked
package io.tallystick.query.documents;

import org.jspecify.annotations.NullMarked;
