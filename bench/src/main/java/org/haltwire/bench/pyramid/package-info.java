/// How well pyramids are told from what looks like them: by the shipped policy on real and made-up
/// series of payments, and by a forest on a table of figures. The numbers are printed as they come;
/// nothing is kept.
@NullMarked
package org.haltwire.bench.pyramid;

import org.jspecify.annotations.NullMarked;
