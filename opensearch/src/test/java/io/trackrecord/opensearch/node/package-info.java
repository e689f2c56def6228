/// Real OpenSearch nodes for tests and benchmarks, as processes on this machine.
@NullMarked
package io.trackrecord.opensearch.node;

import org.jspecify.annotations.NullMarked;
