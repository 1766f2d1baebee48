/** What the library keeps to itself, and read models need. */
@NullMarked
package org.dhatim.fastexcel;

import org.jspecify.annotations.NullMarked;
