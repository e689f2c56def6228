/// The life of an index version: published, checked, packed, rolled back, pruned.
@NullMarked
package io.trackrecord.data.index.version;

import org.jspecify.annotations.NullMarked;
