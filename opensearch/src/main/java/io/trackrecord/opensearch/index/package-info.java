/// How a cluster holds an index version: its two indexes, how they are filled, and the aliases that
/// say which version answers.
@NullMarked
package io.trackrecord.opensearch.index;

import org.jspecify.annotations.NullMarked;
