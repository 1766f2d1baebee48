/** Documents: scans, certificates, signed lists and electronic originals, named by what is in them. */
@NullMarked
package io.tallystick.events.documents;

import org.jspecify.annotations.NullMarked;
