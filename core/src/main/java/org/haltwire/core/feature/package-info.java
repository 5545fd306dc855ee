/// What the centre remembers: numbers over sliding windows, by any key of a fact. See
/// [FeatureStore] for how it is kept.
@NullMarked
package org.haltwire.core.feature;

import org.jspecify.annotations.NullMarked;
