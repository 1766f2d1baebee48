/** Embedded or external PostgreSQL, roles and pools. */
@NullMarked
package io.tallystick.app.database;

import org.jspecify.annotations.NullMarked;
