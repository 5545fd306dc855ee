package org.haltwire.centre.work;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Set;

/// What a log may say of a failure. The message of an exception can hold whatever was being worked
/// on, such as a name that is no number, so only those are said that never do: the refusals of the
/// network, of the file system, and of the database as far as they are about itself. Of others the
/// types and the places in the code are said, which is what it takes to find them.
public final class FailureWords {

  /// Classes of SQLSTATE whose messages name tables, constraints and the server's state, while the
  /// values are in the detail, which the connections leave out ([`logServerErrorDetail`][docs]).
  ///
  /// [docs]: https://jdbc.postgresql.org/documentation/use/
  private static final Set<String> WITHOUT_VALUES =
      Set.of("08", "23", "25", "28", "3D", "40", "42", "53", "54", "55", "57", "58", "XX");

  private static final String OURS = "org.haltwire.";
  private static final int DEEPEST = 8;
  private static final int FRAMES = 60;

  private FailureWords() {}

  /// One line: the types from the outermost to the cause, where it happened, and what may be said.
  public static String brief(Throwable failure) {
    StringBuilder words = new StringBuilder();
    Throwable last = failure;
    int depth = 0;
    for (Throwable one = failure; one != null && depth < DEEPEST; one = one.getCause()) {
      words.append(depth++ == 0 ? "" : " by ").append(one.getClass().getSimpleName());
      last = one;
    }
    for (StackTraceElement frame : last.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        words.append(" in ").append(place(frame));
        break;
      }
    }
    return words.append(innocent(last)).toString();
  }

  /// The same with the way there, for failures that nobody expected.
  public static String whole(Throwable failure) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (Throwable one = failure; one != null && depth < DEEPEST; one = one.getCause()) {
      words.append(depth++ == 0 ? "" : "\ncaused by ").append(one.getClass().getName());
      words.append(innocent(one));
      StackTraceElement[] frames = one.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        words.append("\n\tat ").append(frames[i]);
      }
    }
    return words.toString();
  }

  /// Whether the database is away, or has no room: what failed can be tried again.
  public static boolean isOutage(Throwable failure) {
    int depth = 0;
    for (Throwable one = failure; one != null && depth < DEEPEST; one = one.getCause()) {
      if (one instanceof SQLException refused
          && Set.of("08", "53", "57").contains(state(refused))) {
        return true;
      }
      if (one instanceof java.sql.SQLTransientConnectionException) {
        return true;
      }
      depth++;
    }
    return false;
  }

  private static String innocent(Throwable cause) {
    boolean innocent =
        switch (cause) {
          case SQLException refused -> WITHOUT_VALUES.contains(state(refused));
          case ConnectException _, SocketTimeoutException _, FileSystemException _ -> true;
          default -> false;
        };
    if (innocent) {
      return ": " + cause.getMessage();
    }
    return cause instanceof SQLException refused ? ": SQLSTATE " + refused.getSQLState() : "";
  }

  private static String state(SQLException refused) {
    String state = refused.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  private static String place(StackTraceElement frame) {
    return "%s.%s(%s:%d)"
        .formatted(
            frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1),
            frame.getMethodName(),
            frame.getFileName(),
            frame.getLineNumber());
  }
}
