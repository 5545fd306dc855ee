package org.haltwire.centre.replay;

import java.io.IOException;

/// Makes lines of a file's rows and fills an outbox with them.
interface Feed {

  /// Takes all rows from a number on. What was read before a failure is in the outbox.
  void read(CsvRows rows, long fromRow) throws IOException, InterruptedException;
}
