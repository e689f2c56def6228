/// What the operator hides on request: rows and names that answers leave out.
@NullMarked
package io.trackrecord.data.hidden;

import org.jspecify.annotations.NullMarked;
