/// What is known of each dataset, as data: a descriptor is a JSON file, and here is its Java type.
@NullMarked
package io.trackrecord.data.dataset;

import org.jspecify.annotations.NullMarked;
