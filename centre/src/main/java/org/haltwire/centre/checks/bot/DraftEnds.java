package org.haltwire.centre.checks.bot;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.web.Say;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Ends reports that nobody went on with, and says so: who believes to have sent one must know that
/// it was not.
@Component
class DraftEnds {

  private static final long MINUTE = 60_000;

  private final ReportDrafts drafts;
  private final Outbox outbox;
  private final TelegramSettings settings;
  private final Say say;
  private final TransactionTemplate transactions;

  DraftEnds(
      ReportDrafts drafts,
      Outbox outbox,
      TelegramSettings settings,
      Say say,
      PlatformTransactionManager transactions) {
    this.drafts = drafts;
    this.outbox = outbox;
    this.settings = settings;
    this.say = say;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Scheduled(fixedDelay = MINUTE, initialDelay = MINUTE)
  void end() {
    if (!settings.isOn()) {
      return; // nobody could be told: the purge takes it
    }
    for (String token : drafts.over()) {
      transactions.executeWithoutResult(_ -> drafts.end(token).ifPresent(this::tell));
    }
  }

  private void tell(ReportDrafts.Ended ended) {
    LocaleContextHolder.setLocale(Locale.of(ended.language()));
    try {
      outbox.add(
          ended.token(),
          List.of(
              SendMessage.builder()
                  .chatId(Long.toString(ended.chat()))
                  .text(Cut.escaped(say.text("bot.report-ended")))
                  .parseMode(Turn.HTML)
                  .build()));
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
