@NullMarked
package io.tallystick.app.database;

import org.jspecify.annotations.NullMarked;
