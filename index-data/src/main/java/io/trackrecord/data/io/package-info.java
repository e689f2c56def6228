/// What several packages share.
@NullMarked
package io.trackrecord.data.io;

import org.jspecify.annotations.NullMarked;
