/// A row of a dataset as everything behind the readers sees it: one type, whatever file it came
/// from.
@NullMarked
package io.trackrecord.data.track;

import org.jspecify.annotations.NullMarked;
