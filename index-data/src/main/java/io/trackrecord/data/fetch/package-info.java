/// Downloads: the datasets' published files, fetched so that nothing is fetched twice and nothing
/// broken is kept.
@NullMarked
package io.trackrecord.data.fetch;

import org.jspecify.annotations.NullMarked;
