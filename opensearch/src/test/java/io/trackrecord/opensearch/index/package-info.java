@NullMarked
package io.trackrecord.opensearch.index;

import org.jspecify.annotations.NullMarked;
