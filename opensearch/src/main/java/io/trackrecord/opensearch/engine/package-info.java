/// The engine port on an OpenSearch cluster, and which of its index versions is asked.
@NullMarked
package io.trackrecord.opensearch.engine;

import org.jspecify.annotations.NullMarked;
