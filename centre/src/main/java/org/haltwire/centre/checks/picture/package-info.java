/// The text of a picture that somebody got or took: a screenshot of an offer, a photo of a poster,
/// a QR code. The picture is read in memory and not kept.
@NullMarked
package org.haltwire.centre.checks.picture;

import org.jspecify.annotations.NullMarked;
