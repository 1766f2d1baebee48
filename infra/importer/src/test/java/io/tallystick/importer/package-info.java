@NullMarked
package io.tallystick.importer;

import org.jspecify.annotations.NullMarked;
