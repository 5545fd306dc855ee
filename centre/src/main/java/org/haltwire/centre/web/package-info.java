/// What all pages share: the frame around them, the reader's language, and how amounts and times
/// are written.
@NullMarked
package org.haltwire.centre.web;

import org.jspecify.annotations.NullMarked;
