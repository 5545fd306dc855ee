/// What was found out about payments, calls, accounts, phones and sites. The journal holds the
/// labels; a projector of its own follows it and keeps a table that people and back-tests read.
/// Only who of the console made a label is nowhere else.
@NullMarked
package org.haltwire.centre.labels;

import org.jspecify.annotations.NullMarked;
