/// What makes two names the same: the only definition. Engines store and match what this package
/// makes of a name; the rules are on one page, `index-data/NAMES.md`.
@NullMarked
package io.trackrecord.data.name;

import org.jspecify.annotations.NullMarked;
