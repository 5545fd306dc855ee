/// The Telegram bot, a door like the others: it translates messages into the same questions, and
/// answers of the same kind into messages.
///
/// An update is handled in one transaction with the answers that it leads to (`BotHandling`), and
/// told as handled to the Bot API afterwards, so that a centre that dies neither loses one nor
/// answers it twice. What is to be sent waits in a table (`Outbox`) for the one sender
/// (`BotSender`), which keeps the limits of the Bot API. Without a token nothing here starts.
@NullMarked
package org.haltwire.centre.checks.bot;

import org.jspecify.annotations.NullMarked;
