/// What an index holds, for those who write it and those who read it: its fields, the terms of a
/// track, how tracks and names are stored, the manifest, and how an index is opened.
@NullMarked
package io.trackrecord.data.index;

import org.jspecify.annotations.NullMarked;
