/// What the public may ask and tell: whether there are signs of fraud about a link, a company, a
/// number or a message, by page, by a door for apps and by the bot.
@NullMarked
package org.haltwire.centre.checks;

import org.jspecify.annotations.NullMarked;
