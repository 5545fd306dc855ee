/// What scheme a text is like, in the reader's language: for the public's check and for who reads
/// reports.
@NullMarked
package org.haltwire.centre.schemes;

import org.jspecify.annotations.NullMarked;
