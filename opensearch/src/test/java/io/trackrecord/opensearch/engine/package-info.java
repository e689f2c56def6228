@NullMarked
package io.trackrecord.opensearch.engine;

import org.jspecify.annotations.NullMarked;
