package org.haltwire.centre.checks.picture;

import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads the text of a picture with Tesseract, a program of its own that is killed when it takes
/// too long, and its QR codes. Nothing is written to a disk.
@Component
public class PictureReader {

  private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);
  private static final int MOST_TEXT = 100_000;
  private static final int LETTERS = 3;

  private final PictureSettings settings;
  private final Semaphore places;
  private final boolean there;
  private final ExecutorService decoding;

  PictureReader(PictureSettings settings) {
    this.settings = settings;
    this.decoding =
        Executors.newFixedThreadPool(
            settings.atOnce(), Thread.ofPlatform().name("pictures-", 1).daemon().factory());
    this.places = new Semaphore(settings.atOnce());
    this.there = works(settings);
  }

  /// Whether pictures are read here.
  public boolean isThere() {
    return there;
  }

  private static boolean works(PictureSettings settings) {
    if (settings.program().isEmpty()) {
      return false;
    }
    try {
      Process process =
          new ProcessBuilder(settings.program(), "--list-langs").redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      List<String> known = said.lines().map(String::strip).toList();
      boolean all = List.of(settings.languages().split("\\+")).stream().allMatch(known::contains);
      if (!all) {
        LOG.info(
            "pictures are not read: {} does not know {}", settings.program(), settings.languages());
      }
      return all && process.waitFor() == 0;
    } catch (IOException notThere) {
      LOG.info("pictures are not read: there is no {}", settings.program());
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The text, a line for each that goes together, and then what its QR codes say.
  ///
  /// @param may whether the asker did not have too many read
  public String read(byte[] bytes, boolean may) throws Unreadable, InterruptedException {
    if (!isThere() || !may) {
      throw new Unreadable(may ? Why.OFF : Why.TOO_OFTEN, null);
    }
    if (bytes.length > PictureSettings.LARGEST) {
      throw new Unreadable(Why.TOO_LARGE, null);
    }
    if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Unreadable(Why.BUSY, null);
    }
    try {
      BufferedImage image = apart(() -> Decoding.open(bytes));
      StringBuilder text = new StringBuilder(joined(text(apart(() -> Decoding.png(image)))));
      apart(() -> Decoding.codes(image)).forEach(code -> text.append('\n').append(code));
      if (text.chars().filter(Character::isLetterOrDigit).count() < LETTERS) {
        throw new Unreadable(Why.NO_TEXT, null);
      }
      return text.toString().strip();
    } catch (IOException failed) {
      throw new Unreadable(Why.NO_TEXT, failed);
    } finally {
      places.release();
    }
  }

  /// What keeps a core busy goes on threads of its own. Requests are served by as many threads as
  /// there are cores, and one that computes serves nobody else until it is done.
  private <T> T apart(Callable<T> work) throws Unreadable, IOException, InterruptedException {
    try {
      return decoding.submit(work).get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case Unreadable unreadable -> throw unreadable;
        case IOException broken -> throw broken;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  @PreDestroy
  void end() {
    decoding.shutdownNow();
  }

  private String text(byte[] png) throws IOException, Unreadable, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(settings.program(), "stdin", "stdout", "-l", settings.languages())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      CompletableFuture<byte[]> said = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(() -> {
            try {
              said.complete(process.getInputStream().readNBytes(MOST_TEXT));
            } catch (IOException cut) {
              said.completeExceptionally(cut);
            }
          });
      Thread.ofVirtual().start(() -> give(process, png));
      if (!process.waitFor(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unreadable(Why.TOO_SLOW, null);
      }
      return new String(said.join(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void give(Process process, byte[] png) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(png);
    } catch (IOException ended) {
      LOG.debug("the program that reads pictures ended before it had read one");
    }
  }

  /// Lines of a picture end where its width does: what goes on below is one sentence.
  static String joined(String text) {
    StringBuilder joined = new StringBuilder();
    for (String line : text.split("\\R")) {
      String words = line.strip();
      boolean begins = joined.isEmpty() || joined.charAt(joined.length() - 1) == '\n';
      if (words.isEmpty()) {
        joined.append(begins ? "" : "\n");
      } else {
        joined.append(begins ? "" : ends(joined) ? "\n" : " ").append(words);
      }
    }
    return joined.toString();
  }

  private static boolean ends(StringBuilder text) {
    return ".!?:;".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
