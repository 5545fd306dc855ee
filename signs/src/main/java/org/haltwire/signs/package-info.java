/// What texts, names and payment details tell: promises of returns, recruiting, requisites,
/// schemes. It reads and adds up, and decides about nobody: each finding is a quote with its place,
/// and what the findings come to is said by a sheet that people wrote and approved.
@NullMarked
package org.haltwire.signs;

import org.jspecify.annotations.NullMarked;
