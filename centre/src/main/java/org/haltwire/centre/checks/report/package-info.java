/// Where anybody reports a fraud: a few questions on short pages that work without scripts and
/// sessions. What was answered travels in the form itself.
@NullMarked
package org.haltwire.centre.checks.report;

import org.jspecify.annotations.NullMarked;
