/** Customer files, who reads them and what is computed of them, under test. */
@NullMarked
package io.tallystick.query.console.customers;

import org.jspecify.annotations.NullMarked;
