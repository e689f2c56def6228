/// The registry of documented use: which model is documented to have used which dataset, who says
/// so, and how sure that is.
@NullMarked
package io.trackrecord.data.uses;

import org.jspecify.annotations.NullMarked;
