/// What several commands of the data share: how their progress is shown, that only one update runs
/// at a time, what was published before, and which cluster is meant.
@NullMarked
package io.trackrecord.data.cli.shared;

import org.jspecify.annotations.NullMarked;
