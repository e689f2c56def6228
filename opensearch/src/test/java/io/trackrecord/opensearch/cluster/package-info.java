@NullMarked
package io.trackrecord.opensearch.cluster;

import org.jspecify.annotations.NullMarked;
