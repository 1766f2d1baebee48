/** The dashboard's figures and charts, drawn from read models at the position each says. */
@NullMarked
package io.tallystick.query.dashboard;

import org.jspecify.annotations.NullMarked;
