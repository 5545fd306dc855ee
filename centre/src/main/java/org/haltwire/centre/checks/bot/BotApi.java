package org.haltwire.centre.checks.bot;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// Calls the Bot API. What fails is told by a code or a type alone: addresses of the Bot API hold
/// the token, and answers what people wrote.
@Component
final class BotApi implements DisposableBean {

  /// Reads and writes the library's types; what a newer Bot API says more is passed over.
  static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private static final int AT_ONCE = 32;
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final String files;
  private final Duration patience;
  private final Duration longest;

  BotApi(TelegramSettings settings, BotSecrets secrets) {
    patience = settings.patience();
    longest = settings.askFor().plus(settings.patience());
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("telegram-", 0).factory()));
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    // What is sent again is decided by the queue, which counts it, and by nobody below.
    http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(patience)
            .writeTimeout(patience)
            .readTimeout(longest)
            .build();
    client = new OkHttpTelegramClient(http, secrets.token(), url(settings));
    files = settings.address() + "/file/bot" + secrets.token() + "/";
  }

  private static TelegramUrl url(TelegramSettings settings) {
    String schema = settings.address().getScheme();
    int port = settings.address().getPort();
    return TelegramUrl.builder()
        .schema(schema)
        .host(settings.address().getHost())
        .port(port >= 0 ? port : schema.equals("https") ? 443 : 80)
        .build();
  }

  /// What came of a call.
  sealed interface Came<T> {

    record Done<T>(T value) implements Came<T> {}

    /// The Bot API refused it.
    ///
    /// @param retryAfter seconds to wait, 0 where none were named
    record Refused<T>(int code, int retryAfter) implements Came<T> {}

    /// Nobody knows whether it was done.
    ///
    /// @param why a type's name, or the code of a server that failed
    record Unknown<T>(String why) implements Came<T> {}
  }

  <T extends Serializable> Came<T> call(BotApiMethod<T> method) throws InterruptedException {
    return came(() -> client.executeAsync(method), patience);
  }

  /// Asks for something that the Bot API may take its time for.
  <T extends Serializable> Came<T> ask(BotApiMethod<T> method) throws InterruptedException {
    return came(() -> client.executeAsync(method), longest);
  }

  Came<Boolean> call(SetWebhook method) throws InterruptedException {
    return came(() -> client.executeAsync(method), patience);
  }

  /// The bytes of a file that somebody sent; nothing where Telegram does not give it out, or it is
  /// larger.
  ///
  /// @param most bytes
  Optional<byte[]> file(String id, int most) throws InterruptedException {
    if (!(call(GetFile.builder().fileId(id).build()) instanceof Came.Done<File>(File file))
        || file.getFilePath() == null) {
      return Optional.empty();
    }
    Request request = new Request.Builder().url(files + file.getFilePath()).build();
    Call call = http.newCall(request);
    call.timeout().timeout(patience.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    try (Response answer = call.execute()) {
      ResponseBody body = answer.body();
      return !answer.isSuccessful() || body == null || body.source().request(most + 1L)
          ? Optional.empty()
          : Optional.of(body.source().readByteArray());
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  private interface Start<T> {
    CompletableFuture<T> start() throws TelegramApiException;
  }

  /// The library gives no answer at all to some broken ones, so that none is waited for too long.
  private static <T> Came<T> came(Start<T> call, Duration patience) throws InterruptedException {
    try {
      return new Came.Done<>(
          call.start().get(patience.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      return new Came.Unknown<>("no answer in time");
    } catch (ExecutionException failed) {
      return failed(failed.getCause() == null ? failed : failed.getCause());
    } catch (TelegramApiException failed) {
      return failed(failed);
    }
  }

  private static <T> Came<T> failed(Throwable failed) {
    if (failed instanceof TelegramApiRequestException no && no.getErrorCode() != null) {
      int code = no.getErrorCode();
      // The library says 0 of an answer that it could not read.
      if (code >= 400 && code < 500) {
        Integer after = no.getParameters() == null ? null : no.getParameters().getRetryAfter();
        return new Came.Refused<>(code, after == null ? 0 : Math.max(0, after));
      }
      return new Came.Unknown<>("HTTP " + code);
    }
    Throwable last = failed;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return new Came.Unknown<>(last.getClass().getSimpleName());
  }

  /// Cuts what is under way.
  @Override
  public void destroy() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdownNow();
    http.connectionPool().evictAll();
  }
}
