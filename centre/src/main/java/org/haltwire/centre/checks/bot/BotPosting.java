package org.haltwire.centre.checks.bot;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// What a parcel is as a message, and what becomes of it. Each is a transaction: a row that is gone
/// is counted, and a row that is counted is gone.
@Component
class BotPosting {

  private final Outbox outbox;
  private final BotChats chats;
  private final Warnings warnings;

  BotPosting(Outbox outbox, BotChats chats, Warnings warnings) {
    this.outbox = outbox;
    this.chats = chats;
    this.warnings = warnings;
  }

  /// Nothing where its chat or its warning is no more; then it is gone.
  @Transactional
  public Optional<BotApiMethod<?>> method(Outbox.Parcel parcel) {
    if (!parcel.isWarning()) {
      return Optional.of(outbox.method(parcel));
    }
    Optional<Long> chat = chats.id(parcel.chat());
    Optional<String> words = warnings.words(parcel.warning(), chats.language(parcel.chat()));
    if (chat.isEmpty() || words.isEmpty()) {
      end(parcel, Warnings.Came.GONE);
      return Optional.empty();
    }
    return Optional.of(
        SendMessage.builder()
            .chatId(chat.get().toString())
            .text(Cut.cut(words.get()).getFirst())
            .parseMode(Turn.HTML)
            .build());
  }

  @Transactional
  public void sent(Outbox.Parcel parcel) {
    end(parcel, Warnings.Came.SENT);
    if (parcel.isWarning()) {
      chats.used(parcel.chat());
    }
  }

  /// It will be refused again and again.
  @Transactional
  public void dropped(Outbox.Parcel parcel) {
    end(parcel, Warnings.Came.DROPPED);
  }

  /// The person does not want to hear of the bot any more: nothing is kept, nothing is sent.
  @Transactional
  public void blocked(Outbox.Parcel parcel) {
    end(parcel, Warnings.Came.GONE);
    outbox.removeAnswers(parcel.chat());
    warnings.leave(parcel.chat());
    chats.forget(parcel.chat());
  }

  private void end(Outbox.Parcel parcel, Warnings.Came came) {
    if (!parcel.isWarning()) {
      outbox.remove(parcel);
      return;
    }
    warnings.lock(parcel.warning());
    if (outbox.remove(parcel)) {
      warnings.count(parcel.warning(), came);
    }
  }
}
