/** Posts and staff. */
@NullMarked
package io.tallystick.query.console.organisation;

import org.jspecify.annotations.NullMarked;
