package org.haltwire.centre.silent;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Hears everything that this process writes from now on: all logs, more of them than an operator
/// would turn on, with their exceptions to the last cause, and both outputs.
public final class Listening implements AutoCloseable {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final AppenderBase<ILoggingEvent> appender = new Appender();

  private final class Appender extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      StringBuilder whole = new StringBuilder();
      whole.append(event.getLevel()).append(' ').append(event.getLoggerName()).append(": ");
      whole.append(event.getFormattedMessage()).append(' ').append(event.getMDCPropertyMap());
      IThrowableProxy why = event.getThrowableProxy();
      if (why != null) {
        whole.append('\n').append(ThrowableProxyUtil.asString(why));
      }
      lines.add(whole.toString());
    }
  }

  public Listening() {
    System.setOut(new PrintStream(both(out), true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(both(err), true, StandardCharsets.UTF_8));
  }

  /// Once the centre runs: its start sets logging up anew.
  public void everything() {
    root.setLevel(Level.INFO);
    logger("org.haltwire").setLevel(Level.DEBUG);
    appender.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    appender.start();
    root.addAppender(appender);
  }

  /// What was heard.
  public List<String> heard() {
    Stream<String> printed = written.toString(StandardCharsets.UTF_8).lines();
    return Stream.concat(lines.stream(), printed).distinct().toList();
  }

  /// What was heard, and what the files say.
  public List<String> heard(Path folder, String ending) throws IOException {
    Stream<String> kept = files(folder, ending).stream().flatMap(Listening::lines);
    return Stream.concat(heard().stream(), kept).distinct().toList();
  }

  /// Those of a folder in use: a database takes files away while they are looked for.
  private static List<Path> files(Path folder, String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path ended, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static Stream<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .map(line -> file.getFileName() + ": " + line);
    } catch (IOException gone) {
      return Stream.of();
    }
  }

  private OutputStream both(PrintStream first) {
    return new OutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        synchronized (written) {
          written.write(bytes, from, length);
        }
        first.write(bytes, from, length);
      }

      @Override
      public void flush() {
        first.flush();
      }
    };
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    root.setLevel(Level.WARN);
    logger("org.haltwire").setLevel(Level.INFO);
    System.setOut(out);
    System.setErr(err);
  }
}
