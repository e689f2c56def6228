/// How things are measured and told: latency, memory, the machine, and two results beside each
/// other.
@NullMarked
package io.trackrecord.bench.measure;

import org.jspecify.annotations.NullMarked;
