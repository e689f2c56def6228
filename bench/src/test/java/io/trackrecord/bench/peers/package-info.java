@NullMarked
package io.trackrecord.bench.peers;

import org.jspecify.annotations.NullMarked;
