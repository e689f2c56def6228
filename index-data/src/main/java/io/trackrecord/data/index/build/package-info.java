/// Builds an index version: adds up what is known of names, and writes the Lucene indexes.
@NullMarked
package io.trackrecord.data.index.build;

import org.jspecify.annotations.NullMarked;
