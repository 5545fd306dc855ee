/// One question of the public, and its answer: what is it that was asked about, what do lists and
/// the centre know of it, which signs does its text have. The page, the door and the bot ask here.
@NullMarked
package org.haltwire.centre.checks.ask;

import org.jspecify.annotations.NullMarked;
