@NullMarked
package io.tallystick.query.customers.routes;

import org.jspecify.annotations.NullMarked;
