package org.haltwire.centre.checks.bot;

import java.util.Set;

/// Something that one can talk about with the bot. A talk finds in the turn what is known of the
/// chat, and puts its answers there; the reader's language is the thread's.
interface Talk {

  /// Its commands without the slash, which are also the words that its buttons begin with.
  Set<String> commands();

  /// A command.
  ///
  /// @param rest what was written after it; may be empty
  /// @param message the person's
  void command(Turn turn, String command, String rest, int message);

  /// A button of its own.
  ///
  /// @param rest what stands after the colon
  void press(Turn turn, String word, String rest, Incoming.Press press);
}
