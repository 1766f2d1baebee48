/** Where customers stand: classes, zones, routes, and what sales are made of. */
@NullMarked
package io.tallystick.query.customers.routes;

import org.jspecify.annotations.NullMarked;
