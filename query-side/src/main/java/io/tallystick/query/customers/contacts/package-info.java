/** Dealings with customers and who is in contact with them, as registers. */
@NullMarked
package io.tallystick.query.customers.contacts;

import org.jspecify.annotations.NullMarked;
