/** What every read model offers with no further code: filtered pages as JSON, the same as CSV and XLSX. */
@NullMarked
package io.tallystick.query.read;

import org.jspecify.annotations.NullMarked;
