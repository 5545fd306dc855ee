/// The lists that policies look up: which accounts, phones, devices and others are on which roll,
/// and until when.
@NullMarked
package org.haltwire.core.listing;

import org.jspecify.annotations.NullMarked;
