/** The projector: follows the log for every read model, and tells how far each has come. */
@NullMarked
package io.tallystick.query.projections;

import org.jspecify.annotations.NullMarked;
