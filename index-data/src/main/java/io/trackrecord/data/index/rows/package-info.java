/// Reads the rows of datasets and brings together those of one artist, and those that repeat an id.
@NullMarked
package io.trackrecord.data.index.rows;

import org.jspecify.annotations.NullMarked;
