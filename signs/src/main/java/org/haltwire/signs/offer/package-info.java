/// An offer as somebody got it, read whole: what it promises, whom it names, where it sends money.
@NullMarked
package org.haltwire.signs.offer;

import org.jspecify.annotations.NullMarked;
